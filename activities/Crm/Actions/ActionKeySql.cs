namespace Steward.Activities.Crm.Actions;

/// <summary>The statements on once-keys of actions.</summary>
internal static class ActionKeySql
{
    public const string Find = """
        SELECT ticket_id AS TicketId, action_number AS ActionNumber, digest AS Digest, proposal_id AS ProposalId,
            status AS Status, code AS Code, executed_at AS ExecutedAt, facts_after AS FactsAfter, undo AS Undo,
            undo_status AS UndoStatus, undo_code AS UndoCode
        FROM action_keys WHERE ticket_id = @ticketId AND action_number = @actionNumber
        """;

    public const string Insert = """
        INSERT INTO action_keys (ticket_id, action_number, digest, proposal_id, status, code, executed_at,
            facts_after, undo)
        VALUES (@TicketId, @ActionNumber, @Digest, @ProposalId, @Status, @Code, @ExecutedAt, @FactsAfter, @Undo)
        """;

    public const string RecordUndo = """
        UPDATE action_keys SET undo_status = @status, undo_code = @code
        WHERE ticket_id = @ticketId AND action_number = @actionNumber
        """;
}
