using Steward.Activities.Knowledge;
using Steward.Activities.Knowledge.Gaps;
using Steward.Activities.Knowledge.Index;
using Steward.Activities.Knowledge.Ingest;
using Steward.Activities.Knowledge.Search;

namespace Steward.Tests.Activities.Knowledge;

public sealed class HybridSearchTests : IDisposable
{
    private readonly KnowledgeBase knowledge = KnowledgeBase.Embedded(new KnowledgeOptions(), TimeProvider.System);

    public void Dispose() => knowledge.Dispose();

    [Fact]
    public void Scores_that_say_nothing_are_joined_by_rank()
    {
        PassageHit[] broken = [new("a", double.NaN), new("b", 0)];
        PassageHit[] near = [new("b", 0.9), new("c", 0.1)];

        var fused = Fusion.Fuse(broken, near, Fusion.AccountWeight);

        fused.Select(hit => hit.PassageId).ShouldBe(["b", "a", "c"]);
        fused.ShouldAllBe(hit => double.IsFinite(hit.Score));
    }

    [Fact]
    public async Task Only_what_has_changed_is_written_and_told()
    {
        var articles = Enumerable.Range(0, 20)
            .Select(at => Article($"a{at}", $"Subject {at} has its own words."))
            .ToList();
        await knowledge.SyncAsync(articles);

        var report = await knowledge.SyncAsync(
            [articles[0] with { Body = "Other words." }, .. articles.Skip(2), Article("new", "Something new.")]);

        report.Changed.ShouldBe(["a0#1"]);
        report.Removed.ShouldBe(["a1#1"]);
        report.Added.ShouldBe(["new#1"]);
        report.Unchanged.ShouldBe(18);
        report.Rebuilt.ShouldBeFalse();
    }

    [Fact]
    public async Task Filters_keep_what_holds_for_all_and_what_holds_for_the_one_who_asks()
    {
        await knowledge.SyncAsync(
        [
            Article("all", "Delivery for everyone."),
            Article("gold", "Delivery for gold members.") with { Tiers = ["gold"] },
            Article("british", "Delivery in Britain.") with { Locales = ["en-gb"] },
            Article("kettle", "Delivery of kettles.") with { Products = ["kettle"], Type = "product" },
        ]);

        (await FoundAsync(new("delivery") { Tier = "silver" })).ShouldBe(["all", "british", "kettle"]);
        (await FoundAsync(new("delivery") { Locale = "en-US" })).ShouldBe(["all", "gold", "kettle"]);
        (await FoundAsync(new("delivery") { Products = ["lamp"] })).ShouldBe(["all", "british", "gold"]);
        (await FoundAsync(new("delivery") { Types = ["product"] })).ShouldBe(["kettle"]);
    }

    [Fact]
    public async Task What_is_said_twice_is_told_once_and_what_hardly_fits_is_not_told()
    {
        const string Words = "Parcels leave our warehouse in Ohio from Monday to Friday before two in the afternoon "
            + "Eastern time.";
        await knowledge.SyncAsync([Article("one", Words), Article("copy", Words + " Really."), Article("x", "Lamps.")]);

        (await knowledge.SearchAsync(new("When do parcels leave the warehouse?"))).ShouldHaveSingleItem();
        (await knowledge.SearchAsync(new("Who climbed Everest first in winter, and how high?"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_word_that_an_article_does_not_have_is_found_by_what_it_means_there()
    {
        await knowledge.SyncAsync([.. Enumerable.Range(0, 40).Select(at => Article($"a{at}", at % 2 == 0
            ? $"The kettle scale is removed with vinegar, descaling number {at}."
            : $"The lamp bulb is changed with a screwdriver, bulb number {at}."))]);

        var found = await knowledge.SearchAsync(new("descaled") { Arms = SearchArms.Dense });

        found.ShouldNotBeEmpty();
        found.ShouldAllBe(passage => passage.Text.Contains("vinegar", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("quantum entanglement")]
    [InlineData("Quantifiers entangled!")]
    [InlineData("Kettering tournament")]
    public async Task Words_that_no_article_has_find_nothing_though_pieces_of_them_are_seen(string text)
    {
        await knowledge.SyncAsync([.. Enumerable.Range(0, 40).Select(at => Article($"a{at}", at % 2 == 0
            ? $"The quantity is fixed once an order is placed, package number {at}."
            : $"The kettle is returned within thirty days, entrance number {at}."))]);

        (await knowledge.SearchAsync(new(text))).ShouldBeEmpty();
        (await knowledge.SearchAsync(new("quantities of packages"))).ShouldNotBeEmpty();
    }

    [Fact]
    public void Questions_about_the_same_thing_are_one_gap_and_the_most_asked_is_first()
    {
        var gaps = GapClusters.Of(
        [
            "Do you sell bicycle tyres?", "Are bicycle tyres in stock?", "Can I rent a tent?", "bicycle tyres for sale",
        ]);

        gaps.Select(gap => gap.Questions).ShouldBe([3, 1]);
        gaps[0].Examples.ShouldContain("Are bicycle tyres in stock?");
        gaps[0].Words.Take(2).ShouldBe(["bicycle", "tyres"], ignoreOrder: true);
    }

    private static Article Article(string id, string body) => new() { ArticleId = id, Title = "About", Body = body };

    private async Task<IEnumerable<string>> FoundAsync(PassageQuery query) =>
        (await knowledge.SearchAsync(query with { Count = 10 })).Select(passage => passage.ArticleId).Order();
}
