using CsCheck;
using Steward.Activities.Knowledge;
using Steward.Activities.Knowledge.Ingest;
using Steward.Workflows.Contracts;

namespace Steward.Tests.Activities.Knowledge;

public sealed class PassageIndexTests : IDisposable
{
    private readonly KnowledgeBase index = KnowledgeBase.Embedded(new KnowledgeOptions(), TimeProvider.System);

    public void Dispose() => index.Dispose();

    [Fact]
    public async Task A_deleted_article_is_gone_from_the_next_search_on()
    {
        await index.SyncAsync([Article("returns", "Send it back soon."), Article("other", "Something else.")]);
        var before = await index.SearchAsync(new PassageQuery("sending back"));
        await index.SyncAsync([Article("other", "Something else.")]);

        before.ShouldHaveSingleItem().PassageId.ShouldBe("returns#1");
        (await index.SearchAsync(new PassageQuery("sending back"))).ShouldBeEmpty();
        (await index.FindAsync("returns#1")).ShouldBeNull();
    }

    [Fact]
    public async Task A_changed_passage_has_another_content_hash_and_an_unchanged_one_keeps_its_own()
    {
        await index.SyncAsync([Article("a", "First part.\n\n## More\nSecond part.")]);
        var (first, second) = (await index.FindAsync("a#1"), await index.FindAsync("a#2"));
        await index.SyncAsync([Article("a", "First part.\n\n## More\nAnother part.")]);

        (await index.FindAsync("a#1"))!.ContentHash.ShouldBe(first!.ContentHash);
        (await index.FindAsync("a#2"))!.ContentHash.ShouldNotBe(second!.ContentHash);
    }

    [Fact]
    public async Task Coverage_is_the_share_of_the_questions_words_and_rare_words_count_more()
    {
        await index.SyncAsync(
        [
            Article("kettle", "The kettle has lime."), Article("kettle-two", "The kettle is steel."),
            Article("lamp", "The lamp flickers."),
        ]);
        var found = await index.SearchAsync(new PassageQuery("Why does my kettle have lime?"));
        var partly = await index.SearchAsync(new PassageQuery("kettle lime elephants"));

        found.Select(passage => passage.ArticleId).ShouldBe(["kettle", "kettle-two"]);
        found[0].Coverage.ShouldBe(1);
        found[1].Coverage.ShouldBeLessThan(0.5);
        partly[0].Coverage.ShouldBeInRange(0.3, 0.8);
    }

    [Fact]
    public async Task An_article_counts_from_its_first_moment_and_until_its_last()
    {
        var from = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
        var article = Article("a", "Holiday returns.") with { ValidFrom = from, ValidUntil = from.AddDays(1) };
        await index.SyncAsync([article]);

        (await At(from.AddTicks(-1))).ShouldBe(0);
        (await At(from)).ShouldBe(1);
        (await At(from.AddDays(1).AddTicks(-1))).ShouldBe(1);
        (await At(from.AddDays(1))).ShouldBe(0);

        async Task<int> At(DateTimeOffset at) =>
            (await index.SearchAsync(new PassageQuery("holiday") { At = at })).Count;
    }

    [Fact]
    public async Task Each_language_is_searched_by_its_own_rules()
    {
        await index.SyncAsync(
        [
            Article("en", "Deliveries are free."),
            Article("de", "Lieferungen sind kostenlos.") with { Language = "de" },
        ]);

        (await index.SearchAsync(new PassageQuery("Lieferung"))).ShouldHaveSingleItem().ArticleId.ShouldBe("de");
        (await index.SearchAsync(new PassageQuery("delivery") { Language = "en" })).ShouldHaveSingleItem();
        (await index.SearchAsync(new PassageQuery("delivery") { Language = "de" })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("the of and")]
    [InlineData("title:(a AND [b TO c]~2 \"")]
    [InlineData("*:* OR -x +y ^10 \\")]
    [InlineData("\0\ud800\uffff")]
    public async Task What_is_no_question_finds_nothing_and_never_fails(string text)
    {
        await index.SyncAsync([Article("a", "Holiday returns.")]);

        (await index.SearchAsync(new PassageQuery(text))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_is_asked_gets_an_answer()
    {
        await index.SyncAsync([Article("a", "Holiday returns of x y z."), Article("b", "été 東京 returns")]);

        var words = Gen.OneOf(Gen.Const("returns"), Gen.Const("NOT ("), Gen.Const("a* OR"));
        await Gen.Select(Gen.String[0, 200], words).SampleAsync(async (junk, word) =>
        {
            var found = await index.SearchAsync(new PassageQuery($"{junk} {word}"));
            found.ShouldAllBe(passage => passage.Coverage >= 0 && passage.Coverage <= 1);
        }, iter: 2_000, threads: 2);
    }

    [Fact]
    public async Task A_book_as_a_question_is_answered_by_its_beginning()
    {
        await index.SyncAsync([Article("a", "Holiday returns.")]);
        var book = "holiday " + string.Join(' ', Enumerable.Range(0, 100_000));

        (await index.SearchAsync(new PassageQuery(book))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Searches_during_a_sync_see_all_of_the_old_articles_or_all_of_the_new()
    {
        await index.SyncAsync(Generation(0));
        using var done = new CancellationTokenSource();
        var searching = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                var found = await index.SearchAsync(new PassageQuery("common", 100));
                found.Count.ShouldBe(50);
                found.Select(passage => passage.Title).Distinct().ShouldHaveSingleItem();
            }
        });
        for (var number = 1; number <= 20; number++)
        {
            await index.SyncAsync(Generation(number));
        }

        await done.CancelAsync();
        await searching;

        static List<Article> Generation(int number) =>
            [.. Enumerable.Range(0, 50)
                .Select(at => Article($"a{at}", $"common words of {at}") with { Title = $"Generation {number}" })];
    }

    [Fact]
    public async Task An_index_on_disk_is_there_again_after_a_restart_and_belongs_to_one_process()
    {
        var folder = Directory.CreateTempSubdirectory("steward-index-");
        var options = new KnowledgeOptions { IndexFolder = folder.FullName };
        using (var first = KnowledgeBase.Embedded(options, TimeProvider.System))
        {
            await first.SyncAsync([Article("a", "Holiday returns.")]);
            Should.Throw<StewardException>(() => KnowledgeBase.Embedded(options, TimeProvider.System))
                .Message.ShouldContain("is in use by another process");
        }

        using (var second = KnowledgeBase.Embedded(options, TimeProvider.System))
        {
            (await second.SearchAsync(new PassageQuery("holidays"))).ShouldHaveSingleItem();
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_damaged_index_on_disk_is_made_anew()
    {
        var folder = Directory.CreateTempSubdirectory("steward-index-");
        var options = new KnowledgeOptions { IndexFolder = folder.FullName };
        using (var first = KnowledgeBase.Embedded(options, TimeProvider.System))
        {
            await first.SyncAsync([Article("a", "Holiday returns.")]);
        }

        foreach (var file in folder.GetFiles("segments_*"))
        {
            await File.WriteAllTextAsync(file.FullName, "not an index");
        }

        using (var second = KnowledgeBase.Embedded(options, TimeProvider.System))
        {
            await second.SyncAsync([Article("a", "Holiday returns.")]);
            (await second.SearchAsync(new PassageQuery("holidays"))).ShouldHaveSingleItem();
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Words_that_mean_the_same_find_each_others_passages_and_cover_the_question()
    {
        using var shop = WithSynonyms("# ours\n\nwarranty, guarantee\nparcel, package\n");
        await shop.SyncAsync([Article("a", "The warranty lasts two years."), Article("b", "Parcels leave at noon.")]);

        var found = (await shop.SearchAsync(new PassageQuery("guarantees"))).ShouldHaveSingleItem();
        found.ArticleId.ShouldBe("a");
        found.Coverage.ShouldBe(1);
    }

    [Fact]
    public void Synonyms_with_faults_are_told_with_their_lines() =>
        Should.Throw<StewardException>(() => WithSynonyms("warranty\n\ngift card, voucher\n")).Message.Split('\n')
            .Select(line => line[(line.LastIndexOf('/') + 1)..]).Skip(1).ShouldBe(
        [
            "synonyms.en.txt:1 'warranty' names one word; name two or more with commas between them.",
            "synonyms.en.txt:3 'gift card' is not a single word that says something; "
                + "use single words, and none like 'the'.",
        ]);

    private static KnowledgeBase WithSynonyms(string text)
    {
        var folder = Directory.CreateTempSubdirectory("steward-synonyms-");
        File.WriteAllText(Path.Combine(folder.FullName, "synonyms.en.txt"), text);
        try
        {
            return KnowledgeBase.Embedded(new KnowledgeOptions { Folder = folder.FullName }, TimeProvider.System);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Article Article(string id, string body) => new() { ArticleId = id, Title = id, Body = body };
}
