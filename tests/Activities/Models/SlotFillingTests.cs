using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Models;

/// <summary>What a message names fills what an action needs, when it fits one of the customer's records alone.</summary>
public sealed class SlotFillingTests
{
    [Fact]
    public async Task An_order_number_without_its_letter_is_read_behind_the_word_order()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            "I want to cancel order number 7315520, I ordered it by mistake. maya.lindqvist@example.com");

        said.Words!.ShouldContain("cancel order #W7315520");
    }

    [Theory]
    [InlineData("4402187")]
    [InlineData("#W4402187")]
    public async Task A_number_of_somebody_elses_order_fits_nothing(string number)
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            $"I want to cancel order {number}, I ordered it by mistake. maya.lindqvist@example.com");

        said.Kind.ShouldBe(DraftKind.Question);
        said.Words!.ShouldContain("could not find an order #W4402187 on your account");
        (await desk.HearsAsync("cancel it, please")).Words!.ShouldNotContain("#W4402187");
    }

    [Fact]
    public async Task Of_two_order_numbers_the_customer_says_which()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            "I want to cancel #W9953532 or #W5442212, ordered by mistake. I am oscar.delgado@example.com");
        said.Kind.ShouldBe(DraftKind.Question);
        said.Words!.ShouldContain("Which order do you mean?");
        said.Words!.ShouldContain("- #W9953532: ");
        said.Words!.ShouldContain("- #W5442212: ");

        (await desk.HearsAsync("#W5442212")).Words!.ShouldContain("cancel order #W5442212");
    }

    [Fact]
    public async Task Of_two_order_numbers_only_the_customers_own_are_shown()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            "I want to cancel #W7315520 or #W5442212, ordered by mistake. I am oscar.delgado@example.com");

        said.Words!.ShouldContain("- #W5442212: ");
        said.Words!.ShouldNotContain("#W7315520");
        said.Words!.ShouldNotContain("Kettle");
    }

    [Fact]
    public async Task Listed_orders_are_dealt_with_one_after_the_other()
    {
        using var desk = await Desk.OpenAsync();

        var first = await desk.HearsAsync(
            "Please cancel #W9953532 and #W5442212, I ordered them by mistake. oscar.delgado@example.com");
        first.Words!.ShouldContain("cancel order #W9953532");
        var acts = await desk.HearsAsync("yes");
        acts.Draft.Proposals.ShouldHaveSingleItem().Summary.ShouldContain("#W9953532");
        var second = await desk.ActsAsync(acts);

        second.Words!.ShouldContain("cancel order #W5442212");
        (await desk.HearsAsync("yes")).Draft.Proposals.ShouldHaveSingleItem().Summary.ShouldContain("#W5442212");
    }

    [Theory]
    [InlineData("the order that was $83.74")]
    [InlineData("the 83.74 USD order")]
    public async Task An_amount_tells_which_order_is_meant(string order)
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync($"I want to cancel {order}, it was a mistake. oscar.delgado@example.com");

        said.Words!.ShouldContain("cancel order #W5442212");
    }

    [Fact]
    public async Task An_amount_that_no_order_has_is_asked_about_even_when_there_is_but_one_order()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            "I want to cancel the order that was $12.34, it was a mistake. maya.lindqvist@example.com");

        said.Kind.ShouldBe(DraftKind.Question);
        said.Words!.ShouldContain("Which order do you mean?");
        said.Words!.ShouldNotContain("answer \"yes\"");
    }

    [Fact]
    public async Task A_price_as_a_limit_is_still_for_a_person()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            "I want to exchange my keyboard of order #W7832984 for one under $100. tessa.moreau@example.com");

        said.Kind.ShouldBe(DraftKind.HandOver);
    }

    [Fact]
    public async Task A_product_that_is_in_no_order_is_not_taken_for_the_one_that_is()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync("I want to return my coffee grinder. I'm marcus.bell@example.com");
        said.Words!.ShouldContain("could not find a Coffee Grinder in your orders");
        said.Words!.ShouldNotContain("answer \"yes\"");

        var other = await desk.HearsAsync("order #W5357494");
        other.Words!.ShouldNotContain("answer \"yes\"");
    }

    [Fact]
    public async Task All_the_orders_that_a_customer_asks_after_are_told()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            "Where are my orders #W7300088 and #W4287672? I am ivan.petrov@example.com");

        said.Words!.ShouldContain("#W7300088");
        said.Words!.ShouldContain("#W4287672");
        said.Words!.ShouldNotContain("#W3349138");
    }

    [Fact]
    public async Task All_pending_orders_are_put_to_the_customer_one_by_one()
    {
        using var desk = await Desk.OpenAsync();

        var first = await desk.HearsAsync(
            "I want to cancel all my pending orders, they were ordered by mistake. oscar.delgado@example.com");
        first.Words!.ShouldContain("cancel order #W9953532");
        var second = await desk.ActsAsync(await desk.HearsAsync("yes"));

        second.Words!.ShouldContain("cancel order #W5442212");
    }

    [Fact]
    public async Task All_pending_orders_but_one_are_for_a_person()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            "I want to cancel all my pending orders except the lamp. oscar.delgado@example.com");

        said.Kind.ShouldBe(DraftKind.HandOver);
    }

    [Fact]
    public async Task An_amount_that_the_named_order_does_not_have_is_for_a_person()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            "I want to cancel order #W7315520 for $500, it was a mistake. maya.lindqvist@example.com");

        said.Kind.ShouldBe(DraftKind.HandOver);
    }
}
