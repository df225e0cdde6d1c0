using System.Text.Json;
using Steward.Activities.Knowledge.Ingest;
using Steward.Activities.Knowledge.Search;
using Steward.Tests.Activities.Knowledge;
using Steward.Tests.Fixtures;

namespace Steward.Activities.Tests.Knowledge.Elastic;

/// <summary>The same articles and questions on both indexes: how far their rankings agree.</summary>
public sealed class AgreementTests
{
    private const double LeastOverlap = 0.85;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_indexes_rank_the_sample_shops_passages_alike()
    {
        var articles = await ArticleFolder.ReadAsync(SampleShop.File("knowledge"), Cancellation);
        var questions = File.ReadLines(SampleShop.File("intents.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
            .Where((_, at) => at % 5 is 0)
            .ToList();

        await using var both = await BothAsync(articles);

        (await both.OverlapAsync(questions, SearchArms.Hybrid)).ShouldBeGreaterThan(LeastOverlap);
    }

    /// <summary>Another's documents, where they are: <c>STEWARD_DATA</c>, or beside the checkout.</summary>
    [Fact]
    public async Task Both_indexes_rank_a_banks_articles_alike()
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
        var tasks = await File.ReadAllTextAsync(Path.Combine(folder, "tasks.json"), Cancellation);
        var questions = JsonDocument.Parse(tasks).RootElement.EnumerateArray()
            .Select(task => task.GetProperty("user_scenario").GetProperty("instructions"))
            .Select(told => told.ValueKind is JsonValueKind.Object ? told.GetProperty("reason_for_call") : told)
            .Select(told => told.GetString()!)
            .Where((_, at) => at % 2 is 0)
            .ToList();

        await using var both = await BothAsync(articles);

        foreach (var arms in (SearchArms[])[SearchArms.Lexical, SearchArms.Dense, SearchArms.Hybrid])
        {
            (await both.OverlapAsync(questions, arms)).ShouldBeGreaterThan(LeastOverlap);
        }
    }

    private static async Task<BothIndexes> BothAsync(IReadOnlyList<Article> articles)
    {
        var both = new BothIndexes();
        await both.SyncAsync(articles);
        return both;
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
