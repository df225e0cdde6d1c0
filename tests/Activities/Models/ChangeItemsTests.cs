using System.Text.Json.Nodes;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Models;

public sealed class ChangeItemsTests
{
    [Fact]
    public async Task A_delivered_item_is_exchanged_for_the_one_variant_that_fits()
    {
        using var desk = await Desk.OpenAsync();

        var sure = await desk.HearsAsync(
            "I'd like to exchange the rain jacket from order #W3058846 for the same one in size L, yellow please. " +
            "Charge any difference to my credit card. My email is owen.fitzgerald@example.com");
        sure.Words!.ShouldContain(
            "Rain Jacket (size: M, color: yellow) to (size: L, color: yellow), $98.78 instead of $93.49");
        sure.Words!.ShouldContain("difference of $5.29");

        var acts = await desk.HearsAsync("Yes, that's right.");
        acts.Draft.Proposals.Single().Action.ShouldBe("exchange_delivered_order_items");
        (await NewItemAsync(desk, acts)).ShouldBe("2865296898");
    }

    [Fact]
    public async Task An_item_of_a_pending_order_is_modified_whatever_word_the_customer_uses()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync(
            "I want to exchange the 750ml teal bottle in order #W8091264 for the 750ml cream one. Use my credit " +
            "card. grace.whitfield@example.com");

        var acts = await desk.HearsAsync("yes");

        acts.Draft.Proposals.Single().Action.ShouldBe("modify_pending_order_items");
        (await NewItemAsync(desk, acts)).ShouldBe("9596350301");
    }

    [Fact]
    public async Task A_variant_that_is_not_available_is_not_taken_and_the_others_are_offered()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            "Please exchange the rain jacket in #W3058846 for a slate one in size M, on my credit card. " +
            "owen.fitzgerald@example.com");

        said.Kind.ShouldBe(DraftKind.Question);
        said.Words!.ShouldContain("not available as you described (size: M, color: slate)");
        said.Words!.ShouldNotContain("size: M, color: slate, $");
    }

    [Fact]
    public async Task A_choice_from_the_offered_list_is_understood_by_its_number()
    {
        using var desk = await Desk.OpenAsync();
        var offered = await desk.HearsAsync(
            "I want to exchange the rain jacket in #W3058846 for another size, on my credit card. " +
            "owen.fitzgerald@example.com");
        var second = offered.Words!.Split('\n').Single(line => line.StartsWith("2.", StringComparison.Ordinal))[3..]
            .Split(", $")[0];

        var sure = await desk.HearsAsync("number 2");

        sure.Words!.ShouldContain($"to ({second})");
    }

    [Theory]
    [InlineData("a bigger one")]
    [InlineData("a slate or yellow one in L")]
    public async Task A_vague_wish_is_answered_with_a_question(string wish)
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            $"Please exchange the rain jacket in #W3058846 for {wish}. owen.fitzgerald@example.com");

        said.Kind.ShouldBe(DraftKind.Question);
        said.Words!.ShouldContain("Which Rain Jacket would you like instead?");
    }

    [Fact]
    public async Task Another_payment_method_at_the_confirmation_is_confirmed_anew()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync(
            "Please exchange the rain jacket in #W3058846 for one in size L, on my credit card. " +
            "owen.fitzgerald@example.com");

        var again = await desk.HearsAsync("Could you use PayPal?");

        again.Kind.ShouldBe(DraftKind.Question);
        again.Words!.ShouldContain("with PayPal");
        (await desk.HearsAsync("yes")).Kind.ShouldBe(DraftKind.Actions);
    }

    [Fact]
    public async Task A_processed_order_can_be_neither_changed_nor_exchanged()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            "Please exchange the shoes in order #W5573918 for size 10. I'm Sofia Marchetti, 94110");

        said.Kind.ShouldBe(DraftKind.Answer);
        said.Words!.ShouldContain("is processed");
    }

    private static async Task<string?> NewItemAsync(Desk desk, Said acts)
    {
        var proposal = await desk.Get<IProposalDesk>().GetAsync(acts.Draft.Proposals.Single().ProposalId);
        return (string?)JsonNode.Parse(proposal.ArgumentsJson)!["new_item_ids"]![0];
    }
}
