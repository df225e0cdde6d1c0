using Microsoft.Extensions.Logging.Abstractions;
using Steward.Activities.Knowledge;
using Steward.Activities.Knowledge.Embedding;
using Steward.Activities.Knowledge.Ingest;
using Steward.Activities.Knowledge.Search;

namespace Steward.Activities.Tests.Knowledge.Elastic;

/// <summary>The same articles in the embedded index and in Elasticsearch.</summary>
internal sealed class BothIndexes : IAsyncDisposable
{
    private const int Depth = 10;

    private readonly ScratchElastic elastic = ScratchElastic.Real();
    private readonly KnowledgeBase embedded = KnowledgeBase.Embedded(new KnowledgeOptions(), TimeProvider.System);
    private readonly KnowledgeBase served;

    public BothIndexes() => served = new(
        elastic.Index, new LatentEmbedder(), new KnowledgeOptions(), TimeProvider.System, NullLoggerFactory.Instance);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task SyncAsync(IReadOnlyList<Article> articles)
    {
        await embedded.SyncAsync(articles, Cancellation);
        await served.SyncAsync(articles, Cancellation);
    }

    /// <summary>The mean share of the ten best that both have, over the questions; told in the test's output.</summary>
    public async Task<double> OverlapAsync(IReadOnlyList<string> questions, SearchArms arms)
    {
        var overlaps = new List<double>();
        foreach (var question in questions)
        {
            var query = new PassageQuery(question, Depth) { Arms = arms };
            var one = await embedded.SearchAsync(query, Cancellation);
            var two = await served.SearchAsync(query, Cancellation);
            if (one.Count + two.Count > 0)
            {
                overlaps.Add((double)one.IntersectBy(two.Select(Id), Id).Count() / Math.Max(one.Count, two.Count));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"overlap at {Depth}, {arms}: {overlaps.Average():F4} over {overlaps.Count} questions");
        return overlaps.Average();
    }

    public async ValueTask DisposeAsync()
    {
        embedded.Dispose();
        served.Dispose();
        await elastic.DisposeAsync();
    }

    private static string Id(Passage passage) => passage.PassageId;
}
