using Steward.Activities.Knowledge;
using Steward.Activities.Knowledge.Ingest;

namespace Steward.Tests.Activities.Knowledge;

/// <summary>What customers of the sample shop ask, and the passage that answers it.</summary>
public sealed class SampleArticlesTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Spring = new(2026, 4, 7, 12, 0, 0, TimeSpan.Zero);

    private readonly KnowledgeBase index =
        KnowledgeBase.Embedded(new KnowledgeOptions { Folder = SampleShop.File("knowledge") }, TimeProvider.System);

    public async ValueTask InitializeAsync() =>
        await index.SyncAsync(await ArticleFolder.ReadAsync(SampleShop.File("knowledge")));

    public ValueTask DisposeAsync()
    {
        index.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("How long does standard shipping take, and what does it cost?", "shipping-methods")]
    [InlineData("can I use more than one gift card on one order?", "gift-cards")]
    [InlineData("Do your headphones connect to two devices at the same time?", "headphones-help")]
    [InlineData("How long is the warranty on the headphones, and do I need the receipt?", "warranty")]
    [InlineData("when will I get my money back on paypal", "refund-times")]
    [InlineData("is the yoga mat ok with a latex allergy", "yoga-mat-help")]
    [InlineData("my thermostat loses the wifi connection", "thermostat-wifi")]
    [InlineData("do you ship to Canada and how much is it", "shipping-international")]
    [InlineData("kettle has white flakes", "kettle-help")]
    [InlineData("I forgot my password", "account-help")]
    [InlineData("are you open on Saturday", "opening-hours")]
    [InlineData("can I put the backpack in the washing machine", "backpack-help")]
    public async Task A_question_finds_the_article_that_answers_it(string question, string article)
    {
        var found = await index.SearchAsync(new PassageQuery(question) { At = Spring });

        found.Take(2).Select(passage => passage.ArticleId).ShouldContain(article);
        found[0].Coverage.ShouldBeGreaterThan(0.3);
    }

    [Fact]
    public async Task A_question_about_something_else_is_hardly_covered()
    {
        var found = await index.SearchAsync(new PassageQuery("Who was the first person to climb Mount Everest?"));

        found.ShouldAllBe(passage => passage.Coverage < 0.4);
    }

    [Fact]
    public async Task The_holiday_window_is_cited_in_the_holiday_season_only()
    {
        var question = new PassageQuery("return window for christmas gifts in the holiday season", 10);
        var winter = await index.SearchAsync(question with { At = new(2026, 12, 20, 0, 0, 0, TimeSpan.Zero) });
        var spring = await index.SearchAsync(question with { At = Spring });

        winter.ShouldContain(passage => passage.ArticleId == "return-window-holidays");
        spring.ShouldNotContain(passage => passage.ArticleId == "return-window-holidays");
    }
}
