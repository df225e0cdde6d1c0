using System.Diagnostics;
using Steward.Activities.Knowledge;
using Steward.Activities.Knowledge.Ingest;
using Steward.Activities.Knowledge.Search;
using Steward.Starters.Hosting;

namespace Steward.Starters.Evaluation.Knowledge;

/// <summary>Indexes the documents as articles and asks for each task's reason for call, by each arm.</summary>
internal static class RetrievalEvaluation
{
    private static readonly SearchArms[] Arms = [SearchArms.Lexical, SearchArms.Dense, SearchArms.Hybrid];

    public static async Task<RetrievalReport> RunAsync(
        IReadOnlyList<FileInfo> documentFiles,
        FileInfo taskFile,
        Uri? elasticsearch,
        IProgress<EvaluationStep> progress,
        CancellationToken cancellation)
    {
        var documents = await JsonLines.ReadAsync<RetrievalDocument>(documentFiles, cancellation);
        var tasks = await RetrievalTasks.ReadAsync(taskFile, cancellation);
        progress.Report(new EvaluationStep("indexing documents", 0, 1));
        using var host = StewardHost.Knowledge(Settings(elasticsearch));
        var knowledge = host.Services.GetRequiredService<KnowledgeBase>();
        var began = Stopwatch.GetTimestamp();
        var sync = await knowledge.RebuildAsync([.. documents.Select(ToArticle)], cancellation);
        var indexing = Stopwatch.GetElapsedTime(began);
        var quality = Arms.ToDictionary(arm => arm, _ => new List<RankingQuality>());
        var times = new List<double>();
        foreach (var (arm, task) in Arms.SelectMany(arm => tasks.Select(task => (arm, task))))
        {
            cancellation.ThrowIfCancellationRequested();
            var start = Stopwatch.GetTimestamp();
            var found = await knowledge.SearchArticlesAsync(
                new PassageQuery(task.Question, RankingQuality.Depth) { Arms = arm }, cancellation);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            quality[arm].Add(RankingQuality.Of([.. found.Select(hit => hit.ArticleId)], task.Required));
            progress.Report(new EvaluationStep("asking", times.Count, Arms.Length * tasks.Count));
        }

        var hybrid = times.TakeLast(tasks.Count).Order().ToList();
        return new RetrievalReport
        {
            Bm25 = RankingQuality.Mean(quality[SearchArms.Lexical]),
            Dense = RankingQuality.Mean(quality[SearchArms.Dense]),
            Hybrid = RankingQuality.Mean(quality[SearchArms.Hybrid]),
            Comparisons = Compare(quality),
            P50Ms = hybrid[hybrid.Count / 2],
            P99Ms = hybrid[hybrid.Count * 99 / 100],
            Documents = documents.Count,
            Passages = sync.Added.Count + sync.Changed.Count + sync.Unchanged,
            Tasks = tasks.Count,
            IndexSeconds = indexing.TotalSeconds,
        };
    }

    /// <summary>
    /// The embedded index in memory with the built-in embedding, whatever is configured; or a server, under names that
    /// no shop's knowledge has.
    /// </summary>
    private static HostSettings Settings(Uri? elasticsearch) => new()
    {
        Quiet = true,
        More = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Knowledge:Folder"] = null,
            ["Knowledge:IndexFolder"] = null,
            ["Knowledge:Embedding:Endpoint"] = string.Empty,
            ["Knowledge:Elasticsearch:Url"] = elasticsearch?.ToString(),
            ["Knowledge:Elasticsearch:Prefix"] = "steward-evaluation",
            ["Knowledge:Elasticsearch:Replicas"] = "0",
        },
    };

    private static IReadOnlyList<PairedComparison> Compare(Dictionary<SearchArms, List<RankingQuality>> quality) =>
    [
        .. from arm in new[] { (Name: "bm25", Arm: SearchArms.Lexical), (Name: "dense", Arm: SearchArms.Dense) }
           from measure in new (string Name, Func<RankingQuality, double> Of)[]
           {
               ("recallAt10", one => one.RecallAt10),
               ("recallAt50", one => one.RecallAt50),
               ("ndcgAt10", one => one.NdcgAt10),
           }
           select PairedComparison.Of(
               measure.Name, arm.Name, quality[SearchArms.Hybrid], quality[arm.Arm], measure.Of),
    ];

    private static Article ToArticle(RetrievalDocument document) => new()
    {
        ArticleId = document.Id,
        Title = document.Title,
        Body = document.Content,
    };
}
