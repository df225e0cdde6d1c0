namespace Steward.Workflows.Contracts;

/// <summary>
/// Everything that a conversation carries across continue-as-new. Small and bounded: ids, states,
/// moments.
/// </summary>
public sealed record ConversationState
{
    /// <summary>The policy in force; null until it has been pinned.</summary>
    public PinnedPolicy? Policy { get; init; }

    public TicketStatus Status { get; init; }

    public WaitingOn WaitingOn { get; init; }

    public Owner Owner { get; init; } = Owner.Nobody;

    public TicketPriority Priority { get; init; } = TicketPriority.Normal;

    public Channel Channel { get; init; }

    public CustomerTier Tier { get; init; }

    public string? Intent { get; init; }

    /// <summary>ISO 639-1 of the customer's last understood message.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Who may speak, under which epoch. An epoch's number is never used twice.</summary>
    public LeaseAnswer Lease { get; init; } = new(1, Owner.Assistant);

    /// <summary>True once the store of leases has confirmed the epoch.</summary>
    public bool LeaseGranted { get; init; }

    /// <summary>The last release; null while there was none.</summary>
    public HandedBack? HandedBack { get; init; }

    /// <summary>Messages received, duplicates not counted.</summary>
    public int Received { get; init; }

    public int AnsweredUpTo { get; init; }

    /// <summary>Messages that no reply covers yet, oldest first; at most <c>Inbox.Capacity</c>.</summary>
    public IReadOnlyList<InboundMessage> Unanswered { get; init; } = [];

    /// <summary>The last message after which quiet was waited for.</summary>
    public int QuietUpTo { get; init; }

    /// <summary>Hashes of the last delivery ids, 8 bytes each, as base64; see <c>DeliveryRing</c>.</summary>
    public string Deliveries { get; init; } = string.Empty;

    /// <summary>The last turn's number; reports, notices, reminders and surveys take a number as well.</summary>
    public int Turns { get; init; }

    /// <summary>Replies of the assistant since a person spoke or the ticket was solved.</summary>
    public int TurnsInARow { get; init; }

    /// <summary>How the last turn was routed; reports of its actions go the same way.</summary>
    public TurnRoute? Route { get; init; }

    public IReadOnlyList<ClockState> Clocks { get; init; } = [];

    /// <summary>Open actions, and the last ended ones; at most <c>ActionLedger.Capacity</c> ended.</summary>
    public IReadOnlyList<GatedAction> Actions { get; init; } = [];

    /// <summary>The last action's number.</summary>
    public int ActionNumber { get; init; }

    /// <summary>The last message that the open actions of the assistant deal with; 0 when there are none.</summary>
    public int ActingUpTo { get; init; }

    /// <summary>How often reports have led to further actions since the customer last wrote.</summary>
    public int Rounds { get; init; }

    /// <summary>USD spent on models.</summary>
    public decimal Spent { get; init; }

    public int Tokens { get; init; }

    /// <summary>Passages that replies have cited, newest last; at most <c>Citations.Capacity</c>.</summary>
    public IReadOnlyList<string> Cited { get; init; } = [];

    /// <summary>Cited passages that have changed or gone, and what was said was not looked at since.</summary>
    public IReadOnlyList<string> Recalled { get; init; } = [];

    public SaidReply? LastSaid { get; init; }

    /// <summary>What the assistant did in its last turn.</summary>
    public DraftKind? LastDraft { get; init; }

    /// <summary>True while a person is responsible: the assistant starts no turn.</summary>
    public bool HandedOver { get; init; }

    /// <summary>
    /// True after an outage: the assistant tries again at <see cref="RetryAt"/>, or when something
    /// happens.
    /// </summary>
    public bool Stalled { get; init; }

    /// <summary>When what an outage stopped is tried again by itself; null when nothing is.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>How often the present outage has been met.</summary>
    public int Retries { get; init; }

    /// <summary>True once the customer was told of the present outage.</summary>
    public bool OutageTold { get; init; }

    public string? HandoverReason { get; init; }

    public string? BriefingId { get; init; }

    /// <summary>The note of the last hand-back, which the assistant obeys.</summary>
    public string? NoteId { get; init; }

    /// <summary>True until the assistant has acted on <see cref="NoteId"/>, or found nothing in it to act on.</summary>
    public bool NotePending { get; init; }

    public string? IncidentId { get; init; }

    public int? SurveyScore { get; init; }

    public DateTimeOffset? PendingSince { get; init; }

    public DateTimeOffset? SolvedAt { get; init; }

    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>True once the customer was reminded during the present silence.</summary>
    public bool Reminded { get; init; }

    /// <summary>True once the satisfaction survey went out.</summary>
    public bool Surveyed { get; init; }

    /// <summary>Decisions that are not in the audit log yet.</summary>
    public IReadOnlyList<AuditEntry> Audit { get; init; } = [];

    /// <summary>The last audit entry's number.</summary>
    public int AuditNumber { get; init; }

    /// <summary>When to try the audit log again; null unless it failed.</summary>
    public DateTimeOffset? AuditRetryAt { get; init; }

    /// <summary>Facts that had come in and not been dealt with when the run continued as new.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public int Generation { get; init; }

    public string? Detail { get; init; }
}
