using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Models;

public sealed class CancelOrderTests
{
    [Fact]
    public async Task A_pending_order_is_cancelled_after_identity_and_a_yes()
    {
        using var desk = await Desk.OpenAsync();

        var who = await desk.HearsAsync("Please cancel my order #W7315520, I ordered it by mistake.");
        who.Kind.ShouldBe(DraftKind.Question);
        who.Words!.ShouldContain("e-mail address");

        var sure = await desk.HearsAsync("maya.lindqvist@example.com");
        sure.Kind.ShouldBe(DraftKind.Question);
        sure.Words!.ShouldContain("cancel order #W7315520 (Electric Kettle)");
        sure.Words!.ShouldContain("$59.19 will be refunded to your Mastercard ending in 1737");

        var acts = await desk.HearsAsync("yes");
        acts.Kind.ShouldBe(DraftKind.Actions);
        acts.Draft.Proposals.Single().Action.ShouldBe("cancel_pending_order");
        (await desk.ActsAsync(acts)).Words!.ShouldContain("the cancellation of order #W7315520 went through");
    }

    [Fact]
    public async Task The_reason_is_asked_for_together_with_the_identity()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync("I want to cancel order #W7315520");

        said.Words!.ShouldContain("who you are");
        said.Words!.ShouldContain("no longer needed, or was it ordered by mistake");
    }

    [Fact]
    public async Task An_answer_given_once_is_not_asked_for_again()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync("I want to cancel order #W7315520");

        var said = await desk.HearsAsync("I'm Maya Lindqvist, zip 97214, and I no longer need it");

        said.Words!.ShouldContain("reason: no longer needed");
    }

    [Fact]
    public async Task A_delivered_order_cannot_be_cancelled_and_the_customer_is_told_what_can_be_done()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            "Please cancel order #W3058846, no longer needed. owen.fitzgerald@example.com");

        said.Kind.ShouldBe(DraftKind.Answer);
        said.Words!.ShouldContain("already been delivered");
        said.Words!.ShouldContain("return or exchange");
    }

    [Fact]
    public async Task A_single_item_of_an_order_is_not_cancelled_by_a_plain_yes()
    {
        using var desk = await Desk.OpenAsync();

        var asked = await desk.HearsAsync(
            "Please cancel the yoga mat in order #W9127703, I don't need it anymore. hannah.abebe@example.com");
        asked.Words!.ShouldContain("only cancel a whole order");
        (await desk.HearsAsync("yes")).Kind.ShouldNotBe(DraftKind.Actions);

        var sure = await desk.HearsAsync("cancel the whole order");
        sure.Words!.ShouldContain("I will cancel order #W9127703");
    }

    [Fact]
    public async Task Two_pending_orders_are_listed_when_none_is_named()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            "I want to cancel my order, it was a mistake. My email is oscar.delgado@example.com");

        said.Words!.ShouldContain("#W9953532");
        said.Words!.ShouldContain("#W5442212");
        (await desk.HearsAsync("#W5442212")).Words!.ShouldContain("I will cancel order #W5442212");
    }
}
