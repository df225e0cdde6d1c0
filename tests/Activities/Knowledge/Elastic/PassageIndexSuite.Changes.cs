using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Tests.Knowledge.Elastic;

/// <summary>How an index changes: at once, as a whole, and never half.</summary>
public abstract partial class PassageIndexSuite
{
    [Fact]
    public async Task A_change_is_seen_by_the_next_search()
    {
        await using var test = Open();
        await FillAsync(test.Index, 0, TestPassages.Of("a#1", "refund"), TestPassages.Of("b#1", "refund"));

        await test.Index.ApplyAsync(
            new([TestPassages.Of("a#1", "order"), TestPassages.Of("c#1", "refund")], ["b#1", "z#1"]), Cancellation);

        (await FoundAsync(test.Index, "refund")).ShouldBe(["c#1"]);
        (await FoundAsync(test.Index, "order")).ShouldBe(["a#1"]);
        (await test.Index.FindAsync(["b#1", "c#1", "a#1"], Cancellation)).Select(at => at.Passage.Text)
            .ShouldBe(["refund", "order"]);
        (await test.Index.StampsAsync(Cancellation)).ShouldBe(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["a#1"] = "order/", ["c#1"] = "refund/" },
            ignoreOrder: true);
    }

    [Fact]
    public async Task A_filter_that_let_everything_through_rules_out_what_a_change_brings_and_lets_it_go_again()
    {
        await using var test = Open();
        float[] near = [1, 0];
        var lamps = Any with { Products = ["lamp"], Tier = "Standard" };
        await FillAsync(test.Index, 2, TestPassages.Of("all#1", "refund", vector: near));
        await BothFindAsync(test.Index, lamps, "all");

        await test.Index.ApplyAsync(
            new(
                [
                    TestPassages.Of("mug#1", "refund", vector: near) with { Products = ["mug"] },
                    TestPassages.Of("vip#1", "refund", vector: near) with { Tiers = ["Vip"] },
                    TestPassages.Of("later#1", "refund", vector: near) with { ValidFrom = Any.At.AddDays(1) },
                    TestPassages.Of("lamp#1", "refund", vector: near) with { Products = ["lamp"] },
                ],
                []),
            Cancellation);
        await BothFindAsync(test.Index, lamps, "all", "lamp");
        await BothFindAsync(test.Index, lamps with { At = Any.At.AddDays(1) }, "all", "lamp", "later");

        await test.Index.ApplyAsync(new([], ["mug#1", "vip#1", "later#1"]), Cancellation);
        await BothFindAsync(test.Index, lamps, "all", "lamp");
    }

    [Fact]
    public async Task A_change_with_a_vector_of_another_length_leaves_everything_as_it_was()
    {
        await using var test = Open();
        await FillAsync(test.Index, 2, TestPassages.Of("a#1", "refund", vector: [1, 0]));

        (await Should.ThrowAsync<ArgumentException>(() => test.Index.ApplyAsync(
            new([TestPassages.Of("b#1", "refund", vector: [1, 0]), TestPassages.Of("c#1", "refund", vector: [1])], []),
            Cancellation))).Message.ShouldContain("'c#1' has a vector of 1 numbers, but the generation has 2");

        (await FoundAsync(test.Index, "refund")).ShouldBe(["a#1"]);
    }

    [Fact]
    public async Task A_new_generation_takes_the_place_of_the_old_one_with_its_model()
    {
        await using var test = Open();
        var model = new byte[5_000_000];
        Random.Shared.NextBytes(model);
        await FillAsync(test.Index, 2, TestPassages.Of("a#1", "refund", vector: [1, 0]));

        await test.Index.ReplaceAsync(
            new() { Name = "g2", Recipe = "r2", Dimensions = 3, Model = model },
            [TestPassages.Of("b#1", "refund", vector: [0, 0, 1])],
            Cancellation);

        (await FoundAsync(test.Index, "refund")).ShouldBe(["b#1"]);
        (await test.Index.StateAsync(Cancellation))!.Dimensions.ShouldBe(3);
        (await test.Index.ModelAsync(Cancellation))!.Value.Span.SequenceEqual(model).ShouldBeTrue();
    }

    [Fact]
    public async Task While_a_generation_is_filled_searches_see_the_old_or_the_new_and_never_a_mixture()
    {
        await using var test = Open();
        await FillAsync(test.Index, 0, TestPassages.Of("old#1", "refund"), TestPassages.Of("old#2", "refund"));
        using var done = new CancellationTokenSource();
        var searching = Task.Run(
            async () =>
            {
                List<string> seen = [];
                while (!done.IsCancellationRequested)
                {
                    seen.Add(string.Join(' ', (await FoundAsync(test.Index, "refund")).Order(StringComparer.Ordinal)));
                }

                return seen;
            },
            Cancellation);

        for (var generation = 2; generation < 6; generation++)
        {
            await test.Index.ReplaceAsync(
                new() { Name = $"g{generation}", Recipe = "r", Dimensions = 0 },
                [TestPassages.Of($"g{generation}#1", "refund"), TestPassages.Of($"g{generation}#2", "refund")],
                Cancellation);
        }

        await done.CancelAsync();
        (await searching).Distinct(StringComparer.Ordinal).ShouldBeSubsetOf(
            ["old#1 old#2", "g2#1 g2#2", "g3#1 g3#2", "g4#1 g4#2", "g5#1 g5#2"]);
    }
}
