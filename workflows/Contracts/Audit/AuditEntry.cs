namespace Steward.Workflows.Contracts;

/// <summary>One decision, for the audit log. Ids, codes and figures only.</summary>
public sealed record AuditEntry
{
    public required string TicketId { get; init; }

    /// <summary>The entry's once-key within the ticket, such as <c>approval-2-decided-1</c>.</summary>
    public required string Key { get; init; }

    /// <summary>
    /// What happened, in the past tense: <c>lease.claimed</c>, <c>approval.rejected</c>,
    /// <c>ticket.solved</c>.
    /// </summary>
    public required string Event { get; init; }

    /// <summary>When it was decided, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary><c>assistant</c>, <c>policy</c>, <c>customer</c> or an agent's id.</summary>
    public required string Actor { get; init; }

    public string? PolicyVersion { get; init; }

    public string? Rule { get; init; }

    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>(
        StringComparer.Ordinal);
}
