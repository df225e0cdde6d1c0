using Steward.Activities.Privacy;

namespace Steward.Activities.Storage;

/// <summary>The vault in the store.</summary>
internal sealed class PiiVault(StewardDatabase database) : IPiiVault
{
    internal const string FindToken =
        "SELECT token FROM pii_tokens WHERE ticket_id = @ticketId AND kind = @kind AND value = @value";

    internal const string NextNumber =
        "SELECT COALESCE(MAX(number), 0) + 1 FROM pii_tokens WHERE ticket_id = @ticketId AND kind = @kind";

    private const string Insert = """
        INSERT INTO pii_tokens (ticket_id, token, kind, number, value)
        VALUES (@ticketId, @token, @kind, @number, @value)
        """;

    internal const string FindValue =
        "SELECT value FROM pii_tokens WHERE ticket_id = @ticketId AND token = @token";

    public async Task<string> TokenAsync(
        string ticketId, PiiKind kind, string value, CancellationToken cancellation = default)
    {
        var key = new { ticketId, kind = TokenText.Word(kind), value };
        return await database.ReadAsync(session => session.FindAsync<string>(FindToken, key), cancellation)
            ?? await database.WriteAsync(
                StoreScope.Ticket(ticketId),
                async session => await session.FindAsync<string>(FindToken, key)
                    ?? await AddAsync(session, ticketId, key.kind, value),
                cancellation);
    }

    public Task<string?> ValueAsync(string ticketId, string token, CancellationToken cancellation = default) =>
        database.ReadAsync(session => session.FindAsync<string>(FindValue, new { ticketId, token }), cancellation);

    private static async Task<string> AddAsync(StorageSession session, string ticketId, string kind, string value)
    {
        var number = await session.FindAsync<int>(NextNumber, new { ticketId, kind });
        var token = $"[{kind}_{number}]";
        await session.ExecuteAsync(Insert, new { ticketId, token, kind, number, value });
        return token;
    }
}
