namespace Steward.Activities.Models;

/// <summary>The local tier; section <c>Models:Local</c>.</summary>
public sealed class LocalOptions
{
    public const string Section = "Models:Local";

    /// <summary>
    /// How sure an answer must be, -0.5 to 2, to be given and not handed over; higher hands over more. It adds the
    /// passage's share of the odds of all sentences found to the share of the question's telling words that it has, and
    /// takes off half the weight of the most telling one that it lacks. Default 0.95.
    /// </summary>
    public double AnswerSureness { get; set; } = 0.95;

    /// <summary>Sentences of an extractive answer at most. Default 3.</summary>
    public int Sentences { get; set; } = 3;
}
