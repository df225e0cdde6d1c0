using Steward.Activities.Models.Reading;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Models;

public sealed class ConfirmationTests
{
    private const string Request =
        "Please cancel my order #W7315520, I ordered it by mistake. maya.lindqvist@example.com";

    [Fact]
    public async Task A_no_changes_nothing_and_says_so()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync(Request);

        var said = await desk.HearsAsync("no, leave it");

        said.Kind.ShouldBe(DraftKind.Answer);
        said.Words!.ShouldContain("I have not changed anything");
        (await desk.HearsAsync("yes")).Kind.ShouldNotBe(DraftKind.Actions);
    }

    [Theory]
    [InlineData("yes, but only if I get the money tomorrow")]
    [InlineData("yes and also the lamp")]
    [InlineData("yes?")]
    [InlineData("what happens then?")]
    [InlineData("lorem ipsum dolor")]
    [InlineData("maybe")]
    public async Task Anything_but_a_plain_yes_is_no_yes(string answer)
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync(Request);

        (await desk.HearsAsync(answer)).Kind.ShouldNotBe(DraftKind.Actions);
    }

    [Fact]
    public async Task A_yes_to_a_question_that_never_reached_the_customer_is_not_one()
    {
        using var desk = await Desk.OpenAsync();
        var first = await desk.StoreAsync(Channel.Chat, "visitor", Request);
        await desk.AnswerAsync(Channel.Chat, [first], deliver: false);

        var said = await desk.HearsAsync("yes");

        said.Kind.ShouldBe(DraftKind.Question);
        said.Words!.ShouldContain("I will cancel order #W7315520");
        (await desk.HearsAsync("yes")).Kind.ShouldBe(DraftKind.Actions);
    }

    [Fact]
    public async Task A_yes_whose_turn_was_superseded_still_stands_together_with_the_message_that_came_in()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync(Request);
        var yes = await desk.StoreAsync(Channel.Chat, "visitor", "yes");
        var first = await desk.AnswerAsync(Channel.Chat, [yes]);
        var please = await desk.StoreAsync(Channel.Chat, "visitor", "please");

        var second = await desk.AnswerAsync(Channel.Chat, [yes, please]);

        second.Draft.Proposals.Single().Digest.ShouldBe(first.Draft.Proposals.Single().Digest);
    }

    [Fact]
    public async Task A_change_of_mind_while_the_action_is_under_way_goes_to_a_person()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync(Request);
        await desk.HearsAsync("yes");

        (await desk.HearsAsync("wait, please don't cancel it after all")).Kind.ShouldBe(DraftKind.HandOver);
    }

    [Fact]
    public async Task The_same_turn_composed_again_gives_the_same_draft()
    {
        using var desk = await Desk.OpenAsync();
        var said = await desk.HearsAsync(Request);

        var again = await desk.SaysAsync(TurnPhase.Answer);

        again.Draft.DraftId.ShouldBe(said.Draft.DraftId);
    }

    [Fact]
    public async Task Facts_that_changed_between_question_and_yes_stop_the_action()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync(Request);
        var ticket = desk.Ticket;
        desk.Ticket = "other";
        var other = await desk.Get<IProposalDesk>().ProposeAsync(
            "other", "cancel_pending_order", """{"order_id":"#W7315520","reason":"no longer needed"}""");
        await desk.ActsAsync(
            new Said(new Draft { Kind = DraftKind.Actions, Author = "agent", Proposals = [other] }, null, null));
        desk.Ticket = ticket;

        var said = await desk.HearsAsync("yes");

        said.Kind.ShouldNotBe(DraftKind.Actions);
    }

    [Theory]
    [InlineData("yes", nameof(YesNo.Yes))]
    [InlineData("Yes please!", nameof(YesNo.Yes))]
    [InlineData("ok, go ahead", nameof(YesNo.Yes))]
    [InlineData("Yes, that is the only change.\n\nGrace", nameof(YesNo.Yes))]
    [InlineData("sure, thanks", nameof(YesNo.Yes))]
    [InlineData("Yes, please go ahead.\n\nBest,\nTomas", nameof(YesNo.Yes))]
    [InlineData("no", nameof(YesNo.No))]
    [InlineData("No thanks, keep it", nameof(YesNo.No))]
    [InlineData("don't", nameof(YesNo.No))]
    [InlineData("stop!", nameof(YesNo.No))]
    [InlineData("yes but not the lamp", nameof(YesNo.Other))]
    [InlineData("yesterday it arrived", nameof(YesNo.Other))]
    [InlineData("is yes the right answer", nameof(YesNo.Other))]
    [InlineData("", nameof(YesNo.Other))]
    public void A_yes_is_plain_or_none(string words, string expected) =>
        YesNoReader.Read(words).ToString().ShouldBe(expected);
}
