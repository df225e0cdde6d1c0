namespace Steward.Activities.Storage;

/// <summary>
/// Which ticket a mail belongs to. A ticket is found for those alone who have written to it by mail before: a number
/// that anybody can write into a subject opens nobody else's conversation.
/// </summary>
public sealed class MailThreads
{
    private const string OfMail = """
        SELECT ticket_id FROM messages
        WHERE delivery_id = @key AND direction = 'Inbound' AND channel = 'Email' AND LOWER(author) = LOWER(@author)
        ORDER BY stored_at DESC LIMIT 1
        """;

    private const string OfTicket = """
        SELECT ticket_id FROM messages
        WHERE ticket_id = @ticketId AND direction = 'Inbound' AND channel = 'Email' AND LOWER(author) = LOWER(@author)
        LIMIT 1
        """;

    private readonly StewardDatabase database;

    internal MailThreads(StewardDatabase database) => this.database = database;

    /// <summary>The ticket of the nearest of these mails that this author wrote; null when none of them is known.</summary>
    public Task<string?> FindAsync(
        IReadOnlyList<string> keys, string author, CancellationToken cancellation = default) =>
        database.ReadAsync(
            async session =>
            {
                foreach (var key in keys)
                {
                    if (await session.FindAsync<string>(OfMail, new { key, author }) is { } ticket)
                    {
                        return ticket;
                    }
                }

                return null;
            },
            cancellation);

    /// <summary>Whether this author has written to the ticket by mail.</summary>
    public async Task<bool> HasWrittenAsync(
        string ticketId, string author, CancellationToken cancellation = default) =>
        await database.ReadAsync(
            session => session.FindAsync<string>(OfTicket, new { ticketId, author }), cancellation) is not null;
}
