using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Models;

/// <summary>Addresses, payment methods and the status of orders.</summary>
public sealed class ChangeOrderTests
{
    [Fact]
    public async Task A_pending_order_is_sent_to_the_address_given()
    {
        using var desk = await Desk.OpenAsync();

        var sure = await desk.HearsAsync(
            "I moved! Can you change the shipping address of order #W9127703 to 42 Willow Street, Apt 3, Brooklyn, " +
            "NY 11217, USA? I'm hannah.abebe@example.com");
        sure.Words!.ShouldContain("I will send order #W9127703 to: 42 Willow Street, Apt 3, Brooklyn, NY 11217, USA.");

        (await desk.HearsAsync("yes please")).Draft.Proposals.Single().Action.ShouldBe("modify_pending_order_address");
    }

    [Fact]
    public async Task An_incomplete_address_is_asked_for_whole()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            "Please change the address of order #W9127703 to Willow Street in Brooklyn. hannah.abebe@example.com");

        said.Words!.ShouldContain("complete new address");
    }

    [Fact]
    public async Task The_profile_address_is_changed_on_its_own()
    {
        using var desk = await Desk.OpenAsync();
        var sure = await desk.HearsAsync(
            "Please update the default address in my profile to 9 Oak Lane, Austin, Texas 78701. " +
            "lucas.meyer@example.com");
        sure.Words!.ShouldContain("the default address in your profile: 9 Oak Lane, Austin, TX 78701, USA");

        (await desk.HearsAsync("yes")).Draft.Proposals.Single().Action.ShouldBe("modify_user_address");
    }

    [Fact]
    public async Task Whether_an_order_or_the_profile_is_meant_is_asked()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            "I need to change my address to 9 Oak Lane, Austin, Texas 78701. lucas.meyer@example.com");

        said.Words!.ShouldContain("an order is sent");
        said.Words!.ShouldContain("your profile");
    }

    [Fact]
    public async Task A_pending_order_is_moved_to_another_payment_method()
    {
        using var desk = await Desk.OpenAsync();

        var sure = await desk.HearsAsync(
            "Can you change the payment method of order #W7879109 to PayPal? noor.rahimi@example.com");
        sure.Words!.ShouldContain("I will move order #W7879109 ($36.99) to PayPal");

        (await desk.HearsAsync("ok, go ahead")).Draft.Proposals.Single().Action
            .ShouldBe("modify_pending_order_payment");
    }

    [Fact]
    public async Task A_gift_card_that_holds_too_little_is_not_offered()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            "Please switch the payment of order #W7832984 to my gift card. tessa.moreau@example.com");

        said.Words!.ShouldContain("Which payment method");
        said.Words!.ShouldNotContain("gift card");
    }

    [Fact]
    public async Task The_status_of_an_order_is_told_with_its_tracking_number()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(Channel.Email, "nadia.okafor@example.com", "Where is my order #W4402187?");

        said.Kind.ShouldBe(DraftKind.Answer);
        said.Words!.ShouldBe("Order #W4402187 (Backpack, Water Bottle) has been processed and is not delivered yet. Tracking number: 712246520132.");
    }

    [Fact]
    public async Task A_second_request_follows_when_the_first_is_done()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync(
            "Please cancel order #W7315520, ordered by mistake. Also please change the default address in my " +
            "profile to 9 Oak Lane, Austin, Texas 78701. maya.lindqvist@example.com");
        var acts = await desk.HearsAsync("yes");

        var report = await desk.ActsAsync(acts);

        report.Kind.ShouldBe(DraftKind.Question);
        report.Words!.ShouldContain("the cancellation of order #W7315520 went through");
        report.Words!.ShouldContain("I will make this the default address in your profile: 9 Oak Lane");
        (await desk.HearsAsync("yes")).Draft.Proposals.Single().Action.ShouldBe("modify_user_address");
    }
}
