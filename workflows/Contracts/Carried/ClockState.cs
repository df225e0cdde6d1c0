namespace Steward.Workflows.Contracts;

/// <summary>One SLA clock: what it has used of its target, and the moments it runs towards.</summary>
public sealed record ClockState
{
    public required SlaClock Clock { get; init; }

    /// <summary>Business time used up before <see cref="RunningSince"/>.</summary>
    public TimeSpan Used { get; init; }

    /// <summary>Null while paused or met.</summary>
    public DateTimeOffset? RunningSince { get; init; }

    /// <summary>Null unless it runs and has a target.</summary>
    public DateTimeOffset? WarnAt { get; init; }

    /// <summary>Null unless it runs and has a target.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public bool Met { get; init; }

    public bool Warned { get; init; }

    public bool Breached { get; init; }
}
