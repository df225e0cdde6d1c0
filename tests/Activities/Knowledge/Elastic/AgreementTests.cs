using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Steward.Activities.Knowledge;
using Steward.Activities.Knowledge.Embedding;
using Steward.Activities.Knowledge.Index;
using Steward.Activities.Knowledge.Ingest;
using Steward.Activities.Knowledge.Search;
using Steward.Tests.Activities.Knowledge;
using Steward.Tests.Fixtures;

namespace Steward.Activities.Tests.Knowledge.Elastic;

/// <summary>The same articles and questions on both indexes: how far their rankings agree.</summary>
public sealed class AgreementTests
{
    private const int Depth = 10;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_indexes_rank_the_sample_shops_passages_alike()
    {
        var articles = await ArticleFolder.ReadAsync(SampleShop.File("knowledge"), Cancellation);
        var questions = File.ReadLines(SampleShop.File("intents.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
            .Where((_, at) => at % 5 is 0)
            .ToList();

        var overlap = await OverlapAsync(articles, questions, SearchArms.Hybrid);

        overlap.ShouldBeGreaterThan(0.85);
    }

    /// <summary>Another's documents, where they are: <c>STEWARD_DATA</c>, or beside the checkout.</summary>
    [Theory]
    [InlineData(SearchArms.Lexical)]
    [InlineData(SearchArms.Dense)]
    [InlineData(SearchArms.Hybrid)]
    public async Task Both_indexes_rank_a_banks_articles_alike(SearchArms arm)
    {
        var folder = Path.Combine(DataFolder(), "tau2_banking");
        var articles = File.ReadLines(Path.Combine(folder, "documents.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(document => new Article
            {
                ArticleId = document.GetProperty("id").GetString()!,
                Title = document.GetProperty("title").GetString()!,
                Body = document.GetProperty("content").GetString()!,
            })
            .ToList();
        var questions = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "tasks.json"), Cancellation))
            .RootElement.EnumerateArray()
            .Select(task => task.GetProperty("user_scenario").GetProperty("instructions"))
            .Select(told => told.ValueKind is JsonValueKind.Object ? told.GetProperty("reason_for_call") : told)
            .Select(told => told.GetString()!)
            .Where((_, at) => at % 2 is 0)
            .ToList();

        var overlap = await OverlapAsync(articles, questions, arm);

        overlap.ShouldBeGreaterThan(0.85);
    }

    /// <summary>The mean share of the ten best that both have, over the questions.</summary>
    private static async Task<double> OverlapAsync(
        IReadOnlyList<Article> articles, IReadOnlyList<string> questions, SearchArms arms)
    {
        await using var elastic = ScratchElastic.Real();
        using var embedded = KnowledgeBase.Embedded(new KnowledgeOptions(), TimeProvider.System);
        using var served = new KnowledgeBase(
            elastic.Index, new LatentEmbedder(), new KnowledgeOptions(), TimeProvider.System, NullLoggerFactory.Instance);
        await embedded.SyncAsync(articles, Cancellation);
        await served.SyncAsync(articles, Cancellation);
        var overlaps = new List<double>();
        foreach (var question in questions)
        {
            var query = new PassageQuery(question, Depth) { Arms = arms };
            var one = (await embedded.SearchAsync(query, Cancellation)).Select(at => at.PassageId).ToList();
            var two = (await served.SearchAsync(query, Cancellation)).Select(at => at.PassageId).ToList();
            if (one.Count + two.Count > 0)
            {
                overlaps.Add((double)one.Intersect(two, StringComparer.Ordinal).Count() / Math.Max(one.Count, two.Count));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"overlap at {Depth}, {arms}: {overlaps.Average():F4} over {overlaps.Count} questions, "
            + $"{articles.Count} articles");
        return overlaps.Average();
    }

    private static string DataFolder()
    {
        var given = Environment.GetEnvironmentVariable("STEWARD_DATA");
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); given is null && at is not null; at = at.Parent)
        {
            var beside = Path.Combine(at.FullName, "shared", "data");
            given = Directory.Exists(beside) ? beside : null;
        }

        return given ?? throw new SkipTestException("Needs the data beside the checkout, or where STEWARD_DATA says.");
    }
}
