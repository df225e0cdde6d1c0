namespace Steward.Workflows.Contracts;

/// <summary>The conversation at one moment, as the desk shows it.</summary>
public sealed record ConversationSnapshot
{
    public required string TicketId { get; init; }

    public string? FollowUpOf { get; init; }

    public required TicketStatus Status { get; init; }

    public required WaitingOn WaitingOn { get; init; }

    public required Owner Owner { get; init; }

    public required TicketPriority Priority { get; init; }

    public required Channel Channel { get; init; }

    public required LeaseAnswer Lease { get; init; }

    public string? Intent { get; init; }

    /// <summary>The policy's rule that chose who answers the last turn; null before the first.</summary>
    public string? Rule { get; init; }

    /// <summary>Whom that rule chose: the local tier, a model or a person; null before the first turn.</summary>
    public Engagement? Engagement { get; init; }

    /// <summary>Messages received so far, duplicates not counted.</summary>
    public int Received { get; init; }

    /// <summary>The last message that a reply, a handover or an agent has dealt with.</summary>
    public int AnsweredUpTo { get; init; }

    public int Turns { get; init; }

    public string? PolicyVersion { get; init; }

    /// <summary>The earliest SLA deadline that runs; null when none does.</summary>
    public DateTimeOffset? SlaDueAt { get; init; }

    public IReadOnlyList<SlaClockSnapshot> Clocks { get; init; } = [];

    public IReadOnlyList<ApprovalSnapshot> Approvals { get; init; } = [];

    public IReadOnlyList<ActionOutcome> Actions { get; init; } = [];

    /// <summary>What the assistant did in its last turn; null before its first.</summary>
    public DraftKind? LastDraft { get; init; }

    public string? HandoverReason { get; init; }

    public string? BriefingId { get; init; }

    public string? IncidentId { get; init; }

    public int? SurveyScore { get; init; }

    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>During an outage: when what it stopped is tried again by itself.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>How often the conversation has continued as new.</summary>
    public int Generation { get; init; }

    /// <summary>What happened last, in words.</summary>
    public string? Detail { get; init; }
}
