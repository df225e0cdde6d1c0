namespace Steward.Workflows.Contracts;

/// <summary>Targets in business time.</summary>
/// <param name="FirstReply">From the customer's first message to the first public reply.</param>
/// <param name="NextReply">From a later message of the customer to the next public reply.</param>
/// <param name="Resolution">From the first message to Solved.</param>
public sealed record SlaTargets(TimeSpan FirstReply, TimeSpan NextReply, TimeSpan Resolution)
{
    /// <summary>For the time that is not spent Pending. Default none.</summary>
    public TimeSpan? RequesterWait { get; init; }

    /// <summary>For the time that is spent neither Pending nor on hold. Default none.</summary>
    public TimeSpan? AgentWork { get; init; }

    /// <summary>How much of a target may pass before a warning, 0 to 1. Default 0.75.</summary>
    public double WarnAt { get; init; } = 0.75;

    /// <summary>Resolution pauses while the ticket is Pending. Default true.</summary>
    public bool PauseWhilePending { get; init; } = true;

    /// <summary>Resolution pauses while the ticket is on hold. Default true.</summary>
    public bool PauseWhileOnHold { get; init; } = true;
}
