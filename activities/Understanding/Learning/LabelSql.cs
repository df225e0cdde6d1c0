namespace Steward.Activities.Understanding.Learning;

/// <summary>The statements of the label queue.</summary>
internal static class LabelSql
{
    private const string Columns = """
        label_id AS LabelId, text AS Text, language AS Language, terms AS Terms, guesses AS Guesses,
        uncertainty AS Uncertainty, messages AS Messages, weight AS Weight, state AS State, intent AS Intent,
        decided_by AS DecidedBy, decided_at AS DecidedAt, decisions AS Decisions, model AS Model,
        first_seen AS FirstSeen, last_seen AS LastSeen
        """;

    public const string Find = $"SELECT {Columns} FROM label_entries WHERE label_id = @labelId";

    /// <summary>Of several the one that waits.</summary>
    public const string FindEqual = $"""
        SELECT {Columns} FROM label_entries WHERE terms = @terms
        ORDER BY CASE state WHEN 'Open' THEN 0 ELSE 1 END, label_id LIMIT 1
        """;

    public const string FindNear = $"""
        SELECT {Columns} FROM label_entries WHERE likeliest = @likeliest AND state = 'Open'
        ORDER BY last_seen DESC LIMIT @most
        """;

    public const string Page = $"""
        SELECT {Columns} FROM label_entries WHERE state = @state
          AND (weight < @weight OR (weight = @weight AND label_id > @labelId))
        ORDER BY weight DESC, label_id LIMIT @most
        """;

    public const string Count = "SELECT COUNT(*) FROM label_entries WHERE state = @state";

    public const string Labelled = $"SELECT {Columns} FROM label_entries WHERE state = 'Labelled' ORDER BY label_id";

    public const string Insert = """
        INSERT INTO label_entries (label_id, text, language, terms, likeliest, guesses, uncertainty, messages, weight,
            state, decisions, model, first_seen, last_seen)
        VALUES (@labelId, @text, @language, @terms, @likeliest, @guesses, @uncertainty, 1, @uncertainty,
            'Open', 0, @model, @now, @now)
        """;

    public const string Join = """
        UPDATE label_entries SET likeliest = @likeliest, guesses = @guesses, uncertainty = @uncertainty,
            messages = messages + 1, weight = (messages + 1) * @uncertainty, model = @model, last_seen = @now
        WHERE label_id = @labelId
        """;

    public const string Decide = """
        UPDATE label_entries SET state = @state, intent = @intent, decided_by = @agent, decided_at = @now,
            decisions = decisions + 1
        WHERE label_id = @labelId
        """;

    public const string Learn = """
        UPDATE label_entries SET state = 'Learnt' WHERE label_id = @labelId AND state = 'Labelled' AND intent = @intent
        """;

    public const string Thin = """
        DELETE FROM label_entries WHERE label_id IN (
            SELECT label_id FROM label_entries WHERE state = 'Open' ORDER BY weight, last_seen LIMIT @many)
        """;

    public const string SeenMessage = "SELECT label_id FROM label_messages WHERE message_id = @messageId";

    public const string AddMessage = """
        INSERT INTO label_messages (message_id, ticket_id, label_id, text, seen_at)
        VALUES (@messageId, @ticketId, @labelId, @text, @now)
        """;

    public const string TicketOf = """
        SELECT ticket_id FROM label_messages WHERE label_id = @labelId ORDER BY seen_at DESC, message_id LIMIT 1
        """;

    public const string EntriesOfTicket = "SELECT DISTINCT label_id FROM label_messages WHERE ticket_id = @ticketId";

    public const string EntriesBefore = "SELECT DISTINCT label_id FROM label_messages WHERE seen_at < @before";

    public const string EraseTicket = "DELETE FROM label_messages WHERE ticket_id = @ticketId";

    public const string EraseBefore = "DELETE FROM label_messages WHERE seen_at < @before";

    /// <summary>After messages are gone: what is left of the entry, in the words of one that is still there.</summary>
    public const string Recount = """
        UPDATE label_entries SET
            messages = (SELECT COUNT(*) FROM label_messages m
                        WHERE m.label_id = label_entries.label_id AND m.text IS NOT NULL),
            weight = uncertainty * (SELECT COUNT(*) FROM label_messages m
                        WHERE m.label_id = label_entries.label_id AND m.text IS NOT NULL),
            text = COALESCE((SELECT m.text FROM label_messages m
                        WHERE m.label_id = label_entries.label_id AND m.text IS NOT NULL
                        ORDER BY m.seen_at DESC, m.message_id LIMIT 1), '')
        WHERE label_id = @labelId
        """;

    public const string RemoveEmpty = "DELETE FROM label_entries WHERE label_id = @labelId AND messages = 0";
}
