namespace Steward.Activities.Tests.Knowledge.Elastic;

/// <summary>On the server that ELASTICSEARCH_URL names.</summary>
public sealed class ElasticPassageIndexTests : PassageIndexSuite
{
    [Fact]
    public async Task A_filling_that_fails_leaves_the_old_generation_in_use_and_no_index_behind()
    {
        await using var elastic = ScratchElastic.Real();
        await elastic.Index.ReplaceAsync(
            new() { Name = "g1", Recipe = "r", Dimensions = 0 }, [TestPassages.Of("a#1", "refund")], Cancellation);

        // Too many dimensions for the server: it refuses the index.
        await Should.ThrowAsync<Exception>(() => elastic.Index.ReplaceAsync(
            new() { Name = "g2", Recipe = "r", Dimensions = 5000, Model = new byte[10] },
            [TestPassages.Of("b#1", "refund", vector: new float[5000])],
            Cancellation));

        (await elastic.Index.StateAsync(Cancellation))!.Generation.ShouldBe("g1");
        (await IndexesAsync(elastic)).ShouldBe([$"{elastic.Prefix}-g1", $"{elastic.Prefix}.models"]);
    }

    [Fact]
    public async Task Only_the_generation_in_use_is_kept()
    {
        await using var elastic = ScratchElastic.Real();
        foreach (var name in (string[])["g1", "g2", "g3"])
        {
            await elastic.Index.ReplaceAsync(
                new() { Name = name, Recipe = "r", Dimensions = 0 }, [TestPassages.Of("a#1", "refund")], Cancellation);
        }

        (await IndexesAsync(elastic)).ShouldBe([$"{elastic.Prefix}-g3"]);
    }

    [Fact]
    public async Task Stamps_are_read_through_many_pages()
    {
        await using var elastic = ScratchElastic.Real();
        await elastic.Index.ReplaceAsync(
            new() { Name = "g1", Recipe = "r", Dimensions = 0 },
            [.. Enumerable.Range(0, 12_000).Select(at => TestPassages.Of($"a#{at}", "x"))],
            Cancellation);

        (await elastic.Index.StampsAsync(Cancellation)).Count.ShouldBe(12_000);
    }

    private protected override ITestIndex Open() => ScratchElastic.Real();

    private static async Task<IEnumerable<string>> IndexesAsync(ScratchElastic elastic) =>
        (await elastic.Client.GetAsync($"_resolve/index/{elastic.Prefix}*", Cancellation))["indices"]!.AsArray()
            .Select(at => (string)at!["name"]!).Order(StringComparer.Ordinal);
}
