using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Recall;

/// <summary>What replies have cited, and what their tickets were told since.</summary>
internal sealed class RecallTable(StewardDatabase database, TimeProvider time)
{
    private const string Cited = """
        SELECT DISTINCT ticket_id AS TicketId, citations AS Citations FROM messages
        WHERE direction = 'Outbound' AND sequence IS NOT NULL AND citations <> '[]'
        """;

    private const string Told = """
        SELECT ticket_id AS TicketId, passage_id AS PassageId, content_hash AS ContentHash FROM knowledge_recalls
        """;

    private const string Tell = """
        INSERT INTO knowledge_recalls (ticket_id, passage_id, content_hash, told_at)
        VALUES (@TicketId, @PassageId, @ContentHash, @toldAt) ON CONFLICT DO NOTHING
        """;

    /// <summary>Every citation of every reply that was sent.</summary>
    public Task<IReadOnlyList<CitedPassage>> CitedAsync(CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<CitedPassage>>(
            async session => [.. (await session.QueryAsync<CitingRow>(Cited))
                .SelectMany(row => StoredJson.Read<IReadOnlyList<Citation>>(row.Citations)
                    .Select(citation => new CitedPassage(row.TicketId, citation.PassageId, citation.ContentHash)))
                .Distinct()],
            cancellation);

    /// <summary>What each ticket was told, with the passage's hash at that time; empty for gone.</summary>
    public Task<IReadOnlyList<CitedPassage>> ToldAsync(CancellationToken cancellation) =>
        database.ReadAsync(session => session.QueryAsync<CitedPassage>(Told), cancellation);

    public Task NoteToldAsync(IReadOnlyList<CitedPassage> told, CancellationToken cancellation)
    {
        var toldAt = Moment.Text(time.GetUtcNow());
        return database.WriteAsync(
            session => session.ExecuteAsync(
                Tell, told.Select(one => new { one.TicketId, one.PassageId, one.ContentHash, toldAt })),
            cancellation);
    }

    private sealed record CitingRow(string TicketId, string Citations);
}
