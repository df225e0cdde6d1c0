using System.Diagnostics;
using Steward.Activities.Knowledge;
using Steward.Activities.Knowledge.Index;
using Steward.Activities.Knowledge.Search;
using Steward.Starters.Hosting;

namespace Steward.Starters.Bench.Retrieval;

/// <summary>Fills an index with made-up passages and measures how long searches take.</summary>
internal sealed class RetrievalBench(int passages, int queries, HostSettings settings, IProgress<int> progress)
{
    private const int WarmUp = 200;
    private const int Wanted = 30;
    private const double Megabyte = 1024 * 1024;

    /// <summary>As long as the runtime takes to compile what is hot.</summary>
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(5);

    public async Task<RetrievalBenchReport> RunAsync(CancellationToken cancellation)
    {
        var source = new MadeUpArticles();
        var articles = source.Make(passages);
        var questions = source.Questions(articles, queries + WarmUp);
        using var host = StewardHost.Knowledge(settings);
        var knowledge = host.Services.GetRequiredService<KnowledgeBase>();
        var index = host.Services.GetRequiredService<IPassageIndex>();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var began = Stopwatch.GetTimestamp();
        await knowledge.SyncAsync(articles, cancellation);
        var indexing = Stopwatch.GetElapsedTime(began);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        var state = (await index.StateAsync(cancellation))!;
        var arms = new List<ArmLatency>();
        foreach (var arm in new[] { SearchArms.Lexical, SearchArms.Dense, SearchArms.Hybrid })
        {
            arms.Add(await MeasureAsync(Name(arm), questions, question => knowledge.SearchAsync(
                new PassageQuery(question) { Arms = arm }, cancellation), arms.Count));
        }

        var vectors = await VectorsAsync(index, questions.Count, cancellation);
        var scan = await MeasureAsync("vector scan", vectors, vector => index.SearchAsync(
            new VectorSearch(state.Generation, vector, new PassageFilter { At = DateTimeOffset.UnixEpoch }, Wanted),
            cancellation), arms.Count);
        return new RetrievalBenchReport
        {
            Passages = state.Passages.Values.Sum(),
            Dimensions = state.Dimensions,
            Queries = queries,
            IndexSeconds = indexing.TotalSeconds,
            IndexMegabytes = grown / Megabyte,
            Arms = [.. arms, scan],
            ScanGigabytesPerSecond = (double)passages * state.Dimensions / (scan.P50Ms / 1_000) / 1e9,
            MemoryGigabytesPerSecond = MemoryBandwidth.GigabytesPerSecond(),
        };
    }

    private static string Name(SearchArms arm) => arm switch
    {
        SearchArms.Lexical => "bm25",
        SearchArms.Dense => "dense",
        _ => "hybrid",
    };

    /// <summary>The vectors of passages from all over the index, as questions.</summary>
    private static async Task<IReadOnlyList<ReadOnlyMemory<float>>> VectorsAsync(
        IPassageIndex index, int count, CancellationToken cancellation)
    {
        var ids = (await index.StampsAsync(cancellation)).Keys.Order(StringComparer.Ordinal).ToList();
        var step = Math.Max(1, ids.Count / count);
        var found = await index.FindAsync([.. ids.Where((_, at) => at % step == 0).Take(count)], cancellation);
        return [.. found.Select(passage => passage.Vector).OfType<ReadOnlyMemory<float>>()];
    }

    private async Task<ArmLatency> MeasureAsync<TQuestion, TFound>(
        string arm, IReadOnlyList<TQuestion> questions, Func<TQuestion, Task<TFound>> search, int before)
    {
        var warm = questions.Take(WarmUp).ToList();
        var start = Stopwatch.GetTimestamp();
        for (var at = 0; Stopwatch.GetElapsedTime(start) < WarmUpTime; at = (at + 1) % warm.Count)
            await search(warm[at]);

        var taken = new List<double>(queries);
        foreach (var question in questions.Skip(WarmUp))
        {
            var began = Stopwatch.GetTimestamp();
            await search(question);
            taken.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            progress.Report((before * queries) + taken.Count);
        }

        return ArmLatency.Of(arm, taken);
    }
}
