namespace Steward.Activities.Audit;

/// <summary>The statements of the audit log. There is none that changes or deletes.</summary>
internal static class AuditSql
{
    private const string Columns = """
        number AS Number, ticket_id AS TicketId, entry_key AS "Key", event AS Event, at AS At, actor AS Actor,
        policy_version AS PolicyVersion, rule AS Rule, facts AS Facts, previous_hash AS PreviousHash,
        ticket_previous_hash AS TicketPreviousHash, hash AS Hash
        """;

    public const string Exists = "SELECT 1 FROM audit_records WHERE ticket_id = @ticketId AND entry_key = @key";

    public const string Last = $"SELECT {Columns} FROM audit_records ORDER BY number DESC LIMIT 1";

    public const string LastOfTicket = $"""
        SELECT {Columns} FROM audit_records WHERE ticket_id = @ticketId ORDER BY number DESC LIMIT 1
        """;

    public const string OfTicket = $"SELECT {Columns} FROM audit_records WHERE ticket_id = @ticketId ORDER BY number";

    public const string Page = $"""
        SELECT {Columns} FROM audit_records WHERE number > @after ORDER BY number LIMIT @most
        """;

    public const string Count = "SELECT COUNT(*) FROM audit_records";

    public const string Insert = """
        INSERT INTO audit_records (number, ticket_id, entry_key, event, at, actor, policy_version, rule, facts,
            previous_hash, ticket_previous_hash, hash)
        VALUES (@Number, @TicketId, @Key, @Event, @At, @Actor, @PolicyVersion, @Rule, @Facts,
            @PreviousHash, @TicketPreviousHash, @Hash)
        """;
}
