namespace Steward.Activities.Storage;

/// <summary>The statements of the turn store.</summary>
internal static class TurnSql
{
    public const string FindPerception =
        "SELECT perception FROM perceptions WHERE ticket_id = @ticketId AND turn = @turn";

    public const string InsertPerception = """
        INSERT INTO perceptions (ticket_id, turn, perception) VALUES (@ticketId, @turn, @perception)
        ON CONFLICT (ticket_id, turn) DO NOTHING
        """;

    public const string FindDraft = "SELECT draft FROM drafts WHERE ticket_id = @ticketId AND draft_key = @draftKey";

    public const string InsertDraft = """
        INSERT INTO drafts (ticket_id, draft_key, turn, draft) VALUES (@ticketId, @draftKey, @turn, @draft)
        """;

    public const string FindProcedure = "SELECT state FROM procedures WHERE ticket_id = @ticketId";

    public const string SetProcedure = """
        INSERT INTO procedures (ticket_id, state) VALUES (@ticketId, @state)
        ON CONFLICT (ticket_id) DO UPDATE SET state = excluded.state
        """;

    public const string EndProcedure = "DELETE FROM procedures WHERE ticket_id = @ticketId";

    public const string InsertBriefing = """
        INSERT INTO briefings (briefing_id, ticket_id, sequence, reason, words)
        VALUES (@briefingId, @ticketId, @sequence, @reason, @words)
        ON CONFLICT (ticket_id, sequence, reason) DO NOTHING
        """;

    public const string FindBriefing = """
        SELECT briefing_id FROM briefings WHERE ticket_id = @ticketId AND sequence = @sequence AND reason = @reason
        """;
}
