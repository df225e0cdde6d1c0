using Steward.Activities.Knowledge.Index;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Knowledge.Elastic;

/// <summary>What every index of passages does; each adapter runs it.</summary>
public abstract partial class PassageIndexSuite
{
    private static readonly Dictionary<string, float> Boosts = new(StringComparer.Ordinal)
    {
        [PassageParts.Title] = 1.4f,
        [PassageParts.Heading] = 1.3f,
        [PassageParts.Text] = 1f,
    };

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract ITestIndex Open();

    [Fact]
    public async Task An_index_that_was_never_filled_holds_nothing_and_finds_nothing()
    {
        await using var test = Open();

        (await test.Index.StateAsync(Cancellation)).ShouldBeNull();
        (await test.Index.StampsAsync(Cancellation)).ShouldBeEmpty();
        (await test.Index.ModelAsync(Cancellation)).ShouldBeNull();
        (await FoundAsync(test.Index, "refund")).ShouldBeEmpty();
        (await test.Index.FindAsync(["a#1"], Cancellation)).ShouldBeEmpty();
        (await test.Index.FrequenciesAsync("en", ["refund"], Cancellation)).ShouldBe([0]);
    }

    [Fact]
    public async Task Changes_before_the_first_filling_are_refused()
    {
        await using var test = Open();

        (await Should.ThrowAsync<StewardException>(
            () => test.Index.ApplyAsync(new([TestPassages.Of("a#1", "refund")], []), Cancellation)))
            .Type.ShouldBe(ErrorTypes.InvalidRequest);
    }

    [Fact]
    public async Task What_was_put_in_is_read_back_as_it_was()
    {
        await using var test = Open();
        var passage = TestPassages.Of("a#1", "Où est-il? 🧭", "Title", "fr", [0.6f, 0.8f]) with
        {
            Products = ["mug"],
            Locales = ["fr"],
            Tiers = ["Vip"],
            ValidFrom = TestPassages.Noon,
            ValidUntil = TestPassages.Noon.AddDays(1),
        };

        await FillAsync(test.Index, 2, passage);

        var read = (await test.Index.FindAsync(["b#1", "a#1"], Cancellation)).ShouldHaveSingleItem();
        read.Passage.ShouldBe(passage.Passage);
        read.Vector!.Value.ToArray().ShouldBe([0.6f, 0.8f]);
        (read.Language, read.Type, read.Stamp, read.ValidFrom, read.ValidUntil)
            .ShouldBe((passage.Language, passage.Type, passage.Stamp, passage.ValidFrom, passage.ValidUntil));
        (read.Products, read.Locales, read.Tiers).ShouldSatisfyAllConditions(
            at => at.Products.ShouldBe(["mug"]), at => at.Locales.ShouldBe(["fr"]), at => at.Tiers.ShouldBe(["Vip"]));
    }

    [Fact]
    public async Task A_passage_as_long_as_a_book_is_read_back_whole()
    {
        await using var test = Open();
        var book = string.Join(' ', Enumerable.Range(0, 20_000).Select(word => $"word{word}"));
        var vector = new float[3072];
        vector[7] = 1;
        await FillAsync(test.Index, vector.Length, TestPassages.Of("a#1", book, vector: vector) with { Stamp = "s" });

        var read = (await test.Index.FindAsync(["a#1"], Cancellation)).ShouldHaveSingleItem();

        read.Passage.Text.ShouldBe(book);
        read.Terms[PassageParts.Text].Count.ShouldBe(20_000);
        read.Vector!.Value.ToArray().ShouldBe(vector);
        (await FoundAsync(test.Index, "word19999")).ShouldBe(["a#1"]);
    }

    [Fact]
    public async Task The_state_tells_the_generation_and_how_many_passages_of_each_language_there_are()
    {
        await using var test = Open();
        await FillAsync(
            test.Index,
            0,
            TestPassages.Of("a#1", "x"),
            TestPassages.Of("b#1", "x"),
            TestPassages.Of("c#1", "x", language: "fr"));

        var state = (await test.Index.StateAsync(Cancellation))!;

        (state.Generation, state.Recipe, state.Dimensions).ShouldBe(("g1", "recipe of g1", 0));
        state.Passages.ShouldBe(
            new Dictionary<string, int>(StringComparer.Ordinal) { ["en"] = 2, ["fr"] = 1 }, ignoreOrder: true);
    }

    [Fact]
    public async Task Rare_terms_and_terms_in_titles_weigh_more()
    {
        await using var test = Open();
        await FillAsync(
            test.Index,
            0,
            TestPassages.Of("a#1", "the order ships today", title: "help"),
            TestPassages.Of("b#1", "the order refund", title: "help"),
            TestPassages.Of("c#1", "the order ships", title: "refund"),
            TestPassages.Of("d#1", "the order", title: "help"));

        (await FoundAsync(test.Index, "order", "refund")).ShouldBe(["c#1", "b#1", "d#1", "a#1"]);
    }

    [Fact]
    public async Task Terms_are_taken_as_they_are()
    {
        await using var test = Open();
        await FillAsync(test.Index, 0, TestPassages.Of("a#1", "e-mail: a*b (c++) or \"x\""));

        (await FoundAsync(test.Index, "(c++)")).ShouldBe(["a#1"]);
        (await FoundAsync(test.Index, "c")).ShouldBeEmpty();
        (await FoundAsync(test.Index, "a*")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_best_of_a_term_and_its_synonyms_counts()
    {
        await using var test = Open();
        await FillAsync(test.Index, 0, TestPassages.Of("a#1", "refund"), TestPassages.Of("b#1", "moneyback"));
        var term = new WeightedTerm("en", "refund")
        {
            Synonyms = new Dictionary<string, float>(StringComparer.Ordinal) { ["moneyback"] = 0.5f },
        };

        var hits = await test.Index.SearchAsync(new TermSearch([term], Boosts, Any, 10), Cancellation);

        hits.Select(hit => hit.PassageId).ShouldBe(["a#1", "b#1"]);
        hits[1].Score.ShouldBe(hits[0].Score / 2, hits[0].Score * 0.01);
    }

    [Fact]
    public async Task Languages_are_looked_up_apart()
    {
        await using var test = Open();
        await FillAsync(test.Index, 0, TestPassages.Of("a#1", "chat"), TestPassages.Of("b#1", "chat", language: "fr"));

        (await test.Index.SearchAsync(new TermSearch([new("fr", "chat")], Boosts, Any, 10), Cancellation))
            .Select(hit => hit.PassageId).ShouldBe(["b#1"]);
        (await test.Index.FrequenciesAsync("fr", ["chat", "chien"], Cancellation)).ShouldBe([1, 0]);
    }

    [Fact]
    public async Task A_language_that_is_not_asked_for_is_not_found_whatever_terms_are_looked_up()
    {
        await using var test = Open();
        await FillAsync(
            test.Index,
            0,
            TestPassages.Of("a#1", "chat"),
            TestPassages.Of("b#1", "chat", language: "fr"),
            TestPassages.Of("c#1", "chat", language: "de"));
        WeightedTerm[] all = [new("en", "chat"), new("fr", "chat"), new("de", "chat")];

        (await FoundAsync(Any)).ShouldBe(["a#1", "b#1", "c#1"]);
        (await FoundAsync(Any with { Languages = ["fr"] })).ShouldBe(["b#1"]);
        (await FoundAsync(Any with { Languages = ["fr", "de"] })).ShouldBe(["b#1", "c#1"]);
        (await FoundAsync(Any with { Languages = ["it"] })).ShouldBeEmpty();

        async Task<IReadOnlyList<string>> FoundAsync(PassageFilter filter) =>
            [.. (await test.Index.SearchAsync(new TermSearch(all, Boosts, filter, 10), Cancellation))
                .Select(hit => hit.PassageId).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task A_frequency_counts_the_part_that_has_the_term_most()
    {
        await using var test = Open();
        await FillAsync(
            test.Index,
            0,
            TestPassages.Of("a#1", "refund refund"),
            TestPassages.Of("b#1", "refund", title: "refund"),
            TestPassages.Of("c#1", "order", title: "refund"),
            TestPassages.Of("d#1", "refund"));

        (await test.Index.FrequenciesAsync("en", ["refund", "order", "none"], Cancellation)).ShouldBe([3, 1, 0]);
    }

    [Fact]
    public async Task The_nearest_vectors_come_first_with_their_cosines()
    {
        await using var test = Open();
        await FillAsync(
            test.Index,
            2,
            TestPassages.Of("a#1", "x", vector: [1, 0]),
            TestPassages.Of("b#1", "x", vector: [0.6f, 0.8f]),
            TestPassages.Of("c#1", "x", vector: [-1, 0]));

        var hits = await NearestAsync(test.Index, "g1");

        hits.Select(hit => hit.PassageId).ShouldBe(["a#1", "b#1", "c#1"]);
        hits.Select(hit => hit.Score).ShouldBe([1, 0.6, -1], 0.001);
        (await NearestAsync(test.Index, "g0")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_filter_applies_before_ranking_to_terms_and_to_vectors()
    {
        await using var test = Open();
        float[] near = [1, 0];
        await FillAsync(
            test.Index,
            2,
            TestPassages.Of("all#1", "refund", vector: near),
            TestPassages.Of("mug#1", "refund", vector: near) with { Products = ["mug"] },
            TestPassages.Of("gb#1", "refund", vector: near) with { Locales = ["en-gb"] },
            TestPassages.Of("vip#1", "refund", vector: near) with { Tiers = ["Vip"] },
            TestPassages.Of("policy#1", "refund", vector: near) with { Type = "policy" },
            TestPassages.Of("later#1", "refund", vector: near) with { ValidFrom = TestPassages.Noon.AddTicks(1) },
            TestPassages.Of("over#1", "refund", vector: near) with { ValidUntil = TestPassages.Noon },
            TestPassages.Of("now#1", "refund", vector: near) with { ValidFrom = TestPassages.Noon });

        await BothFindAsync(test.Index, Any, "all", "mug", "gb", "vip", "policy", "now");
        await BothFindAsync(test.Index, Any with { Products = ["lamp"] }, "all", "gb", "vip", "policy", "now");
        var british = Any with { Locales = ["en-gb", "en"] };
        await BothFindAsync(test.Index, british, "all", "mug", "gb", "vip", "policy", "now");
        await BothFindAsync(test.Index, Any with { Locales = ["fr"] }, "all", "mug", "vip", "policy", "now");
        await BothFindAsync(test.Index, Any with { Tier = "Standard" }, "all", "mug", "gb", "policy", "now");
        await BothFindAsync(test.Index, Any with { Types = ["policy"] }, "policy");
        await BothFindAsync(test.Index, Any with { Languages = ["fr"] });
    }

    private static PassageFilter Any { get; } = new() { At = TestPassages.Noon };

    private static Task FillAsync(IPassageIndex index, int dimensions, params IndexedPassage[] passages) =>
        index.ReplaceAsync(
            new() { Name = "g1", Recipe = "recipe of g1", Dimensions = dimensions }, passages, Cancellation);

    private protected static async Task<IEnumerable<string>> FoundAsync(IPassageIndex index, params string[] terms) =>
        (await index.SearchAsync(
            new TermSearch([.. terms.Select(term => new WeightedTerm("en", term))], Boosts, Any, 10), Cancellation))
            .Select(hit => hit.PassageId);

    private static Task<IReadOnlyList<PassageHit>> NearestAsync(
        IPassageIndex index, string generation, PassageFilter? filter = null) =>
        index.SearchAsync(new VectorSearch(generation, new float[] { 1, 0 }, filter ?? Any, 10), Cancellation);

    private static async Task BothFindAsync(IPassageIndex index, PassageFilter filter, params string[] articles)
    {
        var byTerm = await index.SearchAsync(
            new TermSearch([new("en", "refund")], Boosts, filter, 10), Cancellation);
        var byVector = await NearestAsync(index, "g1", filter);
        byTerm.Select(hit => hit.PassageId[..^2]).ShouldBe(articles, ignoreOrder: true);
        byVector.Select(hit => hit.PassageId[..^2]).ShouldBe(articles, ignoreOrder: true);
    }
}
