namespace Steward.Activities.Audit;

/// <summary>One record of the audit log as it stands: what was decided, and the hashes that chain it.</summary>
public sealed record AuditRecord
{
    /// <summary>The place in the whole log, from 1, without gaps.</summary>
    public required long Number { get; init; }

    public required string TicketId { get; init; }

    /// <summary>The entry's once-key within the ticket.</summary>
    public required string Key { get; init; }

    public required string Event { get; init; }

    /// <summary>When it was decided: ISO 8601, UTC.</summary>
    public required string At { get; init; }

    public required string Actor { get; init; }

    public string? PolicyVersion { get; init; }

    public string? Rule { get; init; }

    /// <summary>A JSON object of texts.</summary>
    public required string Facts { get; init; }

    /// <summary>The hash of the record before this one in the log; empty for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>The hash of the ticket's record before this one; empty for the ticket's first.</summary>
    public required string TicketPreviousHash { get; init; }

    /// <summary>SHA-256 over all of the above as canonical JSON, in lower-case hex.</summary>
    public required string Hash { get; init; }
}
