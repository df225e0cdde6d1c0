namespace Steward.Activities.Audit;

/// <summary>
/// Walks along the log, record by record, and stops at the first that is not as it was written. Keeps the last hash of
/// each ticket, and no record.
/// </summary>
internal sealed class AuditWalk
{
    private readonly Dictionary<string, string> heads = new(StringComparer.Ordinal);
    private string previous = string.Empty;

    /// <summary>What is wrong with the first bad record; null so far.</summary>
    public AuditFault? Fault { get; private set; }

    /// <summary>The number of the last record that is whole.</summary>
    public long Read { get; private set; }

    public void Over(IEnumerable<AuditRecord> records)
    {
        foreach (var record in records)
        {
            if (Reason(record) is { } reason)
            {
                Fault = new AuditFault(record.Number, record.TicketId, record.Key, reason);
                return;
            }

            (previous, Read) = (record.Hash, record.Number);
            heads[record.TicketId] = record.Hash;
        }
    }

    private string? Reason(AuditRecord record)
    {
        if (record.Number != Read + 1)
        {
            return $"record {Read + 1} is missing before it";
        }

        if (record.PreviousHash != previous)
        {
            return "it does not follow the record before it";
        }

        if (record.TicketPreviousHash != heads.GetValueOrDefault(record.TicketId, string.Empty))
        {
            return "it does not follow the ticket's record before it";
        }

        return record.Hash == AuditChain.Hash(record) ? null : "its content was changed after it was written";
    }
}
