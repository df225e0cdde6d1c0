namespace Steward.Activities.Understanding.Learning;

/// <summary>Section <c>Understanding:Labels</c>: which messages wait for a person's label, and for how long.</summary>
public sealed class LabelOptions
{
    public const string Section = $"{UnderstandingOptions.Section}:Labels";

    /// <summary>Probability of the best guess below which a message is queued, 0 to 1. Default 0.5.</summary>
    public double Below { get; set; } = 0.5;

    /// <summary>Margin between the two best guesses below which a message is queued, 0 to 1. Default 0.15.</summary>
    public double Margin { get; set; } = 0.15;

    /// <summary>Open entries at most; beyond that the least informative go. Default 5,000; 0 queues nothing.</summary>
    public int Most { get; set; } = 5_000;

    /// <summary>Days for which a message is kept after it was read. Default 90.</summary>
    public int Days { get; set; } = 90;

    /// <summary>Milliseconds that a turn waits for the queue before it goes on without. Default 500.</summary>
    public int WaitMilliseconds { get; set; } = 500;
}
