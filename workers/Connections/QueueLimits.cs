namespace Steward.Workers;

/// <summary>How much one task queue's work may take.</summary>
public sealed class QueueLimits
{
    /// <summary>
    /// Activities of one process at once; for conversations also local steps and workflow tasks, of which two run at once
    /// at least. See <see cref="QueueSettings"/> for the defaults.
    /// </summary>
    public int AtOnce { get; set; } = 100;

    /// <summary>Activities that one process starts in a second at most. Default none: no limit.</summary>
    public double? PerSecond { get; set; }

    /// <summary>
    /// Activities that all processes together start in a second at most; the server keeps to it. Default none: no limit.
    /// All processes must say the same.
    /// </summary>
    public double? PerSecondOverall { get; set; }
}
