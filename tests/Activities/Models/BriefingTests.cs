using Steward.Activities.Crm;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Models;

/// <summary>What an agent reads on taking over.</summary>
public sealed class BriefingTests
{
    [Fact]
    public async Task Each_risk_stands_with_the_words_that_raised_it()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync("The lamp gave my son an electric shock.");
        await desk.HearsAsync("This is unacceptable, I will see my lawyer! Write to bob.miller@example.com");

        var words = await BriefingAsync(desk);

        words.ShouldContain("Medical (\"electric shock\")");
        words.ShouldContain("Legal (\"lawyer\")");
        words.ShouldContain("Anger (\"unacceptable\"");
        words.ShouldNotContain("bob.miller@example.com");
    }

    [Fact]
    public async Task Values_that_the_customer_named_are_ready_to_use()
    {
        using var desk = await Desk.OpenAsync();
        var product = (await desk.Get<ICrm>().ProductNamesAsync())[0];
        await desk.HearsAsync($"I paid $49.90 for the {product.ToLowerInvariant()} yesterday, and I need it in two weeks.");

        var words = await BriefingAsync(desk);

        words.ShouldContain($"Products named: {product}");
        words.ShouldContain("Amounts named: 49.90 USD");
        words.ShouldContain("Dates named: Wed 1969-12-31, Thu 1970-01-15");
    }

    [Fact]
    public async Task Yesterday_is_counted_in_the_zone_of_the_shop()
    {
        using var desk = await Desk.OpenAsync(settings: ("Understanding:Zone", "America/New_York"));
        await desk.HearsAsync("It came yesterday.");

        (await BriefingAsync(desk)).ShouldContain("Dates named: Tue 1969-12-30");
    }

    [Fact]
    public async Task A_calm_message_without_values_adds_no_lines()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync("Could I talk to somebody about gift wrapping?");

        var words = await BriefingAsync(desk);

        words.ShouldNotContain("Risks: Anger");
        words.ShouldNotContain(" named: ");
    }

    private static async Task<string> BriefingAsync(Desk desk)
    {
        var answer = await desk.Get<IReasoningActivities>().BriefAsync(new BriefRequest(desk.Ticket, 9, "unsure", []));
        return await desk.Get<IMessageArchive>().BriefingAsync(answer.BriefingId);
    }
}
