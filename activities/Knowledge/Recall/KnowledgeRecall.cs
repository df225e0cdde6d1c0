using Microsoft.Extensions.Logging;
using Steward.Activities.Knowledge.Index;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Recall;

/// <summary>
/// Finds replies that rest on passages which do not stand as they were cited, and tells their conversations, once for
/// each change. Compares what was cited with what is there now, so that a change made while nobody ran is found too.
/// </summary>
internal sealed partial class KnowledgeRecall(
    IPassageIndex index, RecallTable table, IKnowledgeNotifier notifier, ILogger<KnowledgeRecall> logger)
{
    private const string Gone = "";

    /// <summary>How many conversations were told.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var cited = await table.CitedAsync(cancellation);
        if (cited.Count == 0)
        {
            return 0;
        }

        var hashes = await HashesAsync(cited, cancellation);
        var told = (await table.ToldAsync(cancellation)).ToHashSet();
        var news = cited
            .Where(one => hashes.GetValueOrDefault(one.PassageId, Gone) != one.ContentHash)
            .Select(one => one with { ContentHash = hashes.GetValueOrDefault(one.PassageId, Gone) })
            .Where(one => !told.Contains(one))
            .Distinct()
            .GroupBy(one => one.TicketId, StringComparer.Ordinal)
            .ToList();
        foreach (var ticket in news)
        {
            var passages = ticket.Select(one => one.PassageId).Order(StringComparer.Ordinal).ToList();
            await notifier.KnowledgeChangedAsync(ticket.Key, new KnowledgeChange(passages), cancellation);
            await table.NoteToldAsync([.. ticket], cancellation);
            LogTold(logger, ticket.Key, passages.Count);
        }

        return news.Count;
    }

    private async Task<IReadOnlyDictionary<string, string>> HashesAsync(
        IReadOnlyList<CitedPassage> cited, CancellationToken cancellation)
    {
        var ids = cited.Select(one => one.PassageId).Distinct(StringComparer.Ordinal).ToList();
        return (await index.FindAsync(ids, cancellation)).ToDictionary(
            found => found.Passage.PassageId, found => found.Passage.ContentHash, StringComparer.Ordinal);
    }

    [LoggerMessage(3004, LogLevel.Information, "Ticket {TicketId} told: {Passages} cited passages have changed")]
    private static partial void LogTold(ILogger logger, string ticketId, int passages);
}
