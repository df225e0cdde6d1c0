using System.Text.Json.Nodes;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Models;

public sealed class ReturnItemsTests
{
    [Fact]
    public async Task A_named_item_of_a_delivered_order_is_returned_to_the_only_payment_method()
    {
        using var desk = await Desk.OpenAsync();

        var sure = await desk.HearsAsync(
            "I would like to return the office chair from order #W6620914. My e-mail address is " +
            "tomas.reyes@example.com.");
        sure.Words!.ShouldContain("Office Chair (color: grey, armrest: adjustable, headrest: yes, $284.50)");
        sure.Words!.ShouldNotContain("Desk Lamp");

        var acts = await desk.HearsAsync("Yes, please go ahead.\n\nBest,\nTomas");
        var arguments = JsonNode.Parse(
            (await desk.Get<IProposalDesk>().GetAsync(acts.Draft.Proposals.Single().ProposalId)).ArgumentsJson)!;
        arguments["item_ids"]!.ToJsonString().ShouldBe("""["6839737809"]""");
        ((string?)arguments["payment_method_id"]).ShouldBe("credit_card_9874117");
    }

    [Fact]
    public async Task The_items_are_asked_for_when_only_the_order_is_named()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync("I want to return something from order #W6620914. tomas.reyes@example.com");

        said.Kind.ShouldBe(DraftKind.Question);
        said.Words!.ShouldContain(
            "Which items of order #W6620914 would you like to return? It has: Office Chair, Desk Lamp.");
        (await desk.HearsAsync("the lamp")).Words!.ShouldContain("Desk Lamp (color: white");
    }

    [Fact]
    public async Task The_refund_method_is_asked_for_when_there_is_a_choice()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync("I want to return my headphones, order #W4738201, leah.sorensen@example.com");
        said.Words!.ShouldContain("Where should the refund go? It can go to: your Visa card ending in 6063 (original), your gift card (balance $200.00).");

        (await desk.HearsAsync("the gift card please")).Words!.ShouldContain("will be refunded to your gift card");
    }

    [Fact]
    public async Task A_refund_to_a_method_that_is_not_allowed_is_not_confirmed()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            "I want to return my headphones, order #W4738201, and get the money on PayPal. leah.sorensen@example.com");

        said.Words!.ShouldContain("Where should the refund go?");
        said.Words!.ShouldNotContain("PayPal");
    }

    [Fact]
    public async Task A_pending_order_cannot_be_returned_and_cancelling_is_offered()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync("I'd like to return order #W7315520. maya.lindqvist@example.com");

        said.Kind.ShouldBe(DraftKind.Answer);
        said.Words!.ShouldContain("has not been delivered yet");
        said.Words!.ShouldContain("I can cancel it");
    }

    [Theory]
    [InlineData("I want to return everything in order #W6620914 except the lamp. tomas.reyes@example.com")]
    [InlineData("Return the office chair from #W6620914 if the refund takes less than a week. tomas.reyes@example.com")]
    [InlineData("Please return the more expensive item of #W6620914. tomas.reyes@example.com")]
    [InlineData("I want to return the chair of my wife's account. tomas.reyes@example.com")]
    public async Task A_request_with_a_twist_goes_to_a_person(string request)
    {
        using var desk = await Desk.OpenAsync();

        (await desk.HearsAsync(request)).Kind.ShouldBe(DraftKind.HandOver);
    }

    [Fact]
    public async Task An_item_that_is_in_no_order_is_not_left_out_silently()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            "Please return the office chair and the toaster from order #W6620914. tomas.reyes@example.com");

        said.Words!.ShouldContain("Which items");
    }
}
