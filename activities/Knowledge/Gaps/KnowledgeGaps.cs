using Steward.Activities.Storage;

namespace Steward.Activities.Knowledge.Gaps;

/// <summary>Keeps the questions for which there was no good passage, in their redacted words.</summary>
internal sealed class KnowledgeGaps(StewardDatabase database, TimeProvider time) : IKnowledgeGaps
{
    private const int LongestQuestion = 1_000;

    private const string Insert = """
        INSERT INTO knowledge_gaps (ticket_id, turn, question, language, asked_at)
        VALUES (@ticketId, @turn, @question, @language, @askedAt) ON CONFLICT DO NOTHING
        """;

    private const string Since = """
        SELECT question AS Question, asked_at AS AskedAt FROM knowledge_gaps WHERE asked_at >= @since
        ORDER BY asked_at DESC LIMIT @most
        """;

    public Task NoteAsync(
        string ticketId, int turn, string question, string language, CancellationToken cancellation = default)
    {
        var cut = question.Length > LongestQuestion ? question[..LongestQuestion] : question;
        var askedAt = Moment.Text(time.GetUtcNow());
        return database.WriteAsync(
            session => session.ExecuteAsync(Insert, new { ticketId, turn, question = cut, language, askedAt }),
            cancellation);
    }

    public async Task<IReadOnlyList<KnowledgeGap>> ClusteredAsync(
        DateTimeOffset since, int most, CancellationToken cancellation = default)
    {
        const int MostQuestions = 20_000;
        var asked = await database.ReadAsync(
            session => session.QueryAsync<Asked>(Since, new { since = Moment.Text(since), most = MostQuestions }),
            cancellation);
        return [.. GapClusters.Of([.. asked.Select(one => one.Question)]).Take(most)];
    }

    private sealed record Asked(string Question, string AskedAt);
}
