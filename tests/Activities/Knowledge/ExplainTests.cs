using Steward.Activities.Knowledge;
using Steward.Activities.Knowledge.Explain;
using Steward.Activities.Knowledge.Ingest;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Knowledge;

/// <summary>Why a question finds a passage, or does not.</summary>
public sealed class ExplainTests : IDisposable
{
    private const string Words = "Parcels leave our warehouse in Ohio from Monday to Friday before two in the afternoon "
        + "Eastern time.";

    private readonly KnowledgeBase knowledge = KnowledgeBase.Embedded(new KnowledgeOptions(), TimeProvider.System);

    public void Dispose() => knowledge.Dispose();

    [Fact]
    public async Task Each_candidate_has_its_verdict()
    {
        await FillAsync();

        var explained = await knowledge.ExplainAsync(new("When do parcels leave the warehouse?", 1));

        Verdicts(explained).ShouldBe(
        [
            ("one", PassageVerdict.Told), ("copy", PassageVerdict.Duplicate), ("more", PassageVerdict.BeyondCount),
        ]);
        explained.Passages[1].DuplicateOf.ShouldBe("one#1");
        explained.Words.Select(word => word.Term).ShouldContain("parcel");
        explained.MinimumCoverage.ShouldBe(0.15);
    }

    [Fact]
    public async Task What_is_told_is_what_a_search_finds_with_its_scores()
    {
        await FillAsync();

        var found = await knowledge.SearchAsync(new("parcels in the warehouse"));
        var told = (await knowledge.ExplainAsync(new("parcels in the warehouse"))).Passages
            .Where(passage => passage.Verdict == PassageVerdict.Told).ToList();

        told.Select(one => one.Passage).ShouldBe(found);
        told.ShouldAllBe(one => one.Bm25 != null && one.Bm25.Score > 0 && one.Fused > 0);
        told.Select(one => one.Bm25!.Rank).ShouldBeUnique();
    }

    [Fact]
    public async Task A_passage_that_a_filter_keeps_out_says_which()
    {
        await FillAsync();
        var from = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await knowledge.SyncAsync(
        [
            Article("gold", "Parcels for gold members.") with { Tiers = ["gold"], Locales = ["en-gb"], ValidFrom = from },
        ]);

        var one = (await knowledge.ExplainAsync(
            new("parcels") { Tier = "silver", Locale = "en-US", At = from.AddDays(-1) }, "gold#1")).Passages.Single();

        one.Verdict.ShouldBe(PassageVerdict.FilteredOut);
        one.Filters.ShouldBe(
        [
            "valid from 2030-01-01 00:00 +00:00 on",
            "locale en-us or en is asked for; it holds for en-gb",
            "tier silver is asked for; it holds for gold",
        ]);
    }

    [Fact]
    public async Task A_passage_below_the_minimum_and_one_that_neither_arm_finds_say_so()
    {
        await FillAsync();

        const string Question = "Who climbed Everest, Annapurna, Lhotse, Makalu and Dhaulagiri before noon on Friday?";
        (await VerdictAsync(Question, "one#1")).ShouldBe(PassageVerdict.BelowMinimum);
        (await VerdictAsync("Everest", "lamps#1")).ShouldBe(PassageVerdict.NotACandidate);
        (await Should.ThrowAsync<StewardException>(() => VerdictAsync("Everest", "none#1")))
            .Type.ShouldBe(ErrorTypes.NotFound);
    }

    private async Task<PassageVerdict> VerdictAsync(string question, string passage) =>
        (await knowledge.ExplainAsync(new(question), passage)).Passages.Single().Verdict;

    private static IEnumerable<(string, PassageVerdict)> Verdicts(SearchExplanation explained) =>
        explained.Passages.Select(passage => (passage.Passage.ArticleId, passage.Verdict));

    private Task FillAsync() => knowledge.SyncAsync(
    [
        Article("one", Words), Article("copy", Words + " Really."), Article("more", "The warehouse is in Ohio."),
        Article("lamps", "Lamps need bulbs."),
    ]);

    private static Article Article(string id, string body) => new() { ArticleId = id, Title = "Title", Body = body };
}
