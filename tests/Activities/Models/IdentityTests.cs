using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Models;

public sealed class IdentityTests
{
    [Fact]
    public async Task Another_customers_order_is_refused_without_a_word_about_it()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync("Where is order #W6620914? My email is maya.lindqvist@example.com");

        said.Words!.ShouldContain("could not find an order #W6620914 on your account");
        said.Words!.ShouldNotContain("Office Chair");
        said.Words!.ShouldNotContain("delivered");
    }

    [Fact]
    public async Task Another_customers_order_is_not_acted_on_even_after_a_yes()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync(
            "Return the office chair from order #W6620914 please. My email is maya.lindqvist@example.com");

        (await desk.HearsAsync("yes")).Kind.ShouldNotBe(DraftKind.Actions);
        desk.Drafts.SelectMany(draft => draft.Proposals).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_counts_only_with_its_zip_code()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync("Where is my order #W4402187?");

        (await desk.HearsAsync("Nadia Okafor, zip 99999")).Words!.ShouldContain("could not find an account");
        (await desk.HearsAsync("Nadia Okafor, zip 02139")).Words!.ShouldContain("has been processed");
    }

    [Fact]
    public async Task Three_tries_that_fit_nobody_go_to_a_person()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync("Where is my order?");
        await desk.HearsAsync("a@example.com");
        await desk.HearsAsync("b@example.com");

        var said = await desk.HearsAsync("c@example.com");

        said.Kind.ShouldBe(DraftKind.HandOver);
        said.Draft.Reason.ShouldBe("not_authenticated");
    }

    [Fact]
    public async Task An_email_token_typed_by_hand_opens_no_account()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync("Where is my order #W4402187?");

        (await desk.HearsAsync("my email is [EMAIL_1]")).Words!.ShouldNotContain("processed");
    }

    [Fact]
    public async Task The_order_number_of_somebody_else_does_not_come_back_from_memory()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync(
            "Please cancel order #W6620914, ordered by mistake. My email is maya.lindqvist@example.com");

        var said = await desk.HearsAsync("sorry, it is #W7315520");

        said.Words!.ShouldContain("I will cancel order #W7315520");
    }
}
