using System.Diagnostics;
using System.Text.Json;
using Steward.Activities.Knowledge;
using Steward.Activities.Knowledge.Ingest;

namespace Steward.Tests.Activities.Knowledge;

/// <summary>
/// How fast the sample shop's articles are indexed and searched, and how well its questions are covered.
/// </summary>
public sealed class KnowledgeMeasurements(ITestOutputHelper output) : IDisposable
{
    private const double SureEnough = 0.55;

    private static readonly string[] Topics =
    [
        "shipping", "returns_policy", "refund_policy", "product_help", "warranty", "payment_help", "account_help",
        "gift_cards", "lost_or_damaged", "store_info",
    ];

    private readonly KnowledgeBase index =
        KnowledgeBase.Embedded(new KnowledgeOptions { Folder = SampleShop.File("knowledge") }, TimeProvider.System);

    public void Dispose() => index.Dispose();

    [Fact]
    public async Task Most_questions_of_the_shops_topics_are_covered_and_hardly_one_of_others()
    {
        await index.SyncAsync(await ArticleFolder.ReadAsync(SampleShop.File("knowledge")));
        var covered = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        foreach (var (text, intent) in Questions())
        {
            var found = await index.SearchAsync(new PassageQuery(text));
            var best = found.Count == 0 ? 0 : found.Max(passage => passage.Coverage);
            (covered.TryGetValue(intent, out var list) ? list : covered[intent] = []).Add(best);
            output.WriteLine($"{best:F2} {intent}: {text} -> {found.FirstOrDefault()?.PassageId}");
        }

        foreach (var (intent, values) in covered)
        {
            output.WriteLine($"covered {intent}: {Share(values):P0} of {values.Count}");
        }

        Share(Topics.SelectMany(topic => covered[topic])).ShouldBeGreaterThan(0.6);
        Share(covered["out_of_scope"]).ShouldBeLessThan(0.15);
    }

    [Fact]
    public async Task Indexing_takes_a_moment_and_a_search_hardly_any_time()
    {
        var clock = Stopwatch.StartNew();
        var articles = await ArticleFolder.ReadAsync(SampleShop.File("knowledge"));
        var read = clock.Elapsed.TotalMilliseconds;
        await index.SyncAsync(articles);
        var indexed = clock.Elapsed.TotalMilliseconds - read;
        var questions = Questions().Select(question => question.Text).ToList();
        var times = new List<double>();
        foreach (var question in questions.Concat(questions))
        {
            var from = Stopwatch.GetTimestamp();
            await index.SearchAsync(new PassageQuery(question));
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }

        var sorted = times.Skip(questions.Count).Order().ToList();
        output.WriteLine($"{articles.Count} articles read in {read:F0} ms, indexed in {indexed:F0} ms; "
            + $"search p50 {sorted[sorted.Count / 2]:F2} ms, "
            + $"p99 {sorted[sorted.Count * 99 / 100]:F2} ms over {sorted.Count}");
        indexed.ShouldBeLessThan(10_000);
        sorted[sorted.Count / 2].ShouldBeLessThan(50);
    }

    private static double Share(IEnumerable<double> values) => values.Average(value => value >= SureEnough ? 1.0 : 0.0);

    private static IEnumerable<(string Text, string Intent)> Questions() =>
        from line in File.ReadLines(SampleShop.File("intents.jsonl"))
        let example = JsonDocument.Parse(line).RootElement
        let intent = example.GetProperty("intent").GetString()!
        where Topics.Contains(intent) || intent == "out_of_scope"
        select (example.GetProperty("text").GetString()!, intent);
}
