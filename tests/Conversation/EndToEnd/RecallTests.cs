using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.EndToEnd;

/// <summary>An article changes after customers were told what it said.</summary>
public sealed class RecallTests : IDisposable
{
    private const string Question = "How long does standard shipping take, and what does it cost?";
    private const string Article = "shipping-methods.md";
    private readonly DirectoryInfo articles = Directory.CreateTempSubdirectory("steward-recall-");

    public RecallTests()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Checkout.Shop, "knowledge")))
        {
            File.Copy(file, In(Path.GetFileName(file)));
        }
    }

    public void Dispose() => articles.Delete(recursive: true);

    [Fact]
    public async Task A_customer_who_was_told_what_has_changed_is_told_what_holds_now()
    {
        await using var house = await OpenAsync();
        var ticket = await AnsweredAsync(house);

        await RewriteAsync("costs 5.95 USD", "costs 6.45 USD");

        await ticket.UntilToldAsync("Something that I told you earlier has changed");
        var correction = (await ticket.TranscriptAsync())[^1];
        correction.Body.ShouldNotBeNull().ShouldContain("6.45 USD");
        correction.Citations.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_change_beside_what_the_customer_was_told_is_looked_at_and_nothing_is_said()
    {
        await using var house = await OpenAsync();
        var ticket = await AnsweredAsync(house);
        var before = await ticket.TranscriptAsync();

        await RewriteAsync(
            "Express shipping takes 2 business days and costs 14.95 USD.",
            "Express shipping takes 2 business days and costs 14.95 USD. Gift wrap is a matter of its own.");

        await ticket.UntilAsync(shown => shown.Detail?.Contains("still holds", StringComparison.Ordinal) == true);
        (await ticket.TranscriptAsync()).Count.ShouldBe(before.Count);
    }

    [Fact]
    public async Task What_a_deleted_article_said_goes_to_a_person_and_is_told_to_nobody_any_more()
    {
        await using var house = await OpenAsync();
        var ticket = await AnsweredAsync(house, "Do gift cards expire?", "never expire");
        var told = (await ticket.TranscriptAsync())[^1].Citations;

        File.Delete(In("gift-cards.md"));

        (await ticket.UntilAsync(shown => shown.WaitingOn == WaitingOn.Agent))
            .HandoverReason.ShouldBe("knowledge_changed");
        told.ShouldAllBe(citation => citation.PassageId.StartsWith("gift-cards#", StringComparison.Ordinal));
        var later = house.NewCase();
        await later.WriteAsync("Do gift cards expire?");
        await later.UntilAsync(shown => shown.WaitingOn == WaitingOn.Agent || shown.AnsweredUpTo == 1);
        (await later.TranscriptAsync()).ShouldAllBe(message =>
            !(message.Body ?? string.Empty).Contains("never expire", StringComparison.Ordinal)
            && !message.Citations.Any(citation =>
                citation.PassageId.StartsWith("gift-cards#", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_deleted_article_whose_answer_another_one_gives_is_corrected_from_that()
    {
        await using var house = await OpenAsync();
        var ticket = await AnsweredAsync(house, "Do gift cards expire?", "never expire");

        await File.WriteAllTextAsync(
            In("vouchers.md"),
            "---\nid: vouchers\ntitle: Gift cards\nlanguage: en\ntype: help\n---\n\nGift cards expire after three years.\n");
        File.Delete(In("gift-cards.md"));

        await ticket.UntilToldAsync("Gift cards expire after three years");
        (await ticket.TranscriptAsync())[^1].Citations.ShouldHaveSingleItem().PassageId.ShouldBe("vouchers#1");
    }

    private Task<House> OpenAsync() => House.OpenAsync(new()
    {
        Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Knowledge:Folder"] = articles.FullName,
            ["Knowledge:RefreshSeconds"] = "1",
        },
    });

    private static async Task<Case> AnsweredAsync(
        House house, string question = Question, string answer = "5.95 USD")
    {
        var ticket = house.NewCase();
        await ticket.WriteAsync(question);
        await ticket.UntilAnsweredAsync();
        (await ticket.TranscriptAsync())[^1].Body.ShouldNotBeNull().ShouldContain(answer);
        return ticket;
    }

    private async Task RewriteAsync(string old, string now)
    {
        var text = await File.ReadAllTextAsync(In(Article));
        text.ShouldContain(old);
        await File.WriteAllTextAsync(In(Article), text.Replace(old, now, StringComparison.Ordinal));
    }

    private string In(string file) => Path.Combine(articles.FullName, file);
}
