using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Models;

/// <summary>A customer asks for more than one thing at once.</summary>
public sealed class SeveralRequestsTests
{
    private const string Both =
        "I'm maya.lindqvist@example.com. Please cancel order #W7315520, I ordered it by mistake, and change my address.";

    private const string Cancel =
        "I'm maya.lindqvist@example.com. Please cancel order #W7315520, I ordered it by mistake.";

    [Fact]
    public async Task The_second_request_comes_up_when_the_first_is_done()
    {
        using var desk = await Desk.OpenAsync();

        var first = await desk.HearsAsync(Both);
        first.Words!.ShouldContain("cancel order #W7315520");
        var acts = await desk.HearsAsync("yes");
        acts.Draft.Proposals.Single().Action.ShouldBe("cancel_pending_order");

        var then = await desk.ActsAsync(acts);

        then.Words!.ShouldContain("the cancellation of order #W7315520 went through");
        then.Words!.ShouldContain("address");
    }

    [Fact]
    public async Task The_briefing_names_the_request_that_still_waits()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync(Both);

        var answer = await desk.Get<IReasoningActivities>().BriefAsync(new BriefRequest(desk.Ticket, 9, "unsure", []));

        (await desk.Get<IMessageArchive>().BriefingAsync(answer.BriefingId)).ShouldContain("next request change_address");
    }

    [Fact]
    public async Task A_third_request_in_between_does_not_drop_the_one_that_waits()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync("I'm maya.lindqvist@example.com. I want to cancel order #W7315520 and change my address.");

        var status = await desk.HearsAsync("Where is my order #W7315520?");

        status.Words!.ShouldContain("#W7315520");
        status.Words!.ShouldContain("address");
    }

    [Fact]
    public async Task A_question_beside_a_request_is_answered_with_its_source_and_the_request_goes_on()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(Cancel + " How long does standard shipping take?");

        said.Words!.ShouldContain("3 to 5 business days");
        said.Words!.ShouldContain("cancel order #W7315520");
        said.Draft.Citations.ShouldNotBeEmpty();
        (await desk.HearsAsync("yes")).Draft.Proposals.ShouldHaveSingleItem().Action.ShouldBe("cancel_pending_order");
    }

    [Fact]
    public async Task A_question_beside_a_request_that_no_article_answers_is_named_in_the_reply_and_in_the_briefing()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(Cancel + " Do you breed submarines for whales?");

        said.Words!.ShouldContain("no answer at hand to \"Do you breed submarines for whales?\"");
        said.Words!.ShouldContain("cancel order #W7315520");
        (await BriefingAsync(desk)).ShouldContain(
            "Open: Confirmation, the question \"Do you breed submarines for whales?\"");
    }

    [Fact]
    public async Task Of_two_questions_the_one_without_an_answer_is_named()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync("How long does standard shipping take? Do you breed submarines for whales?");

        said.Words!.ShouldContain("3 to 5 business days");
        said.Words!.ShouldContain("no answer at hand to \"Do you breed submarines for whales?\"");
    }

    [Fact]
    public async Task A_handover_in_the_middle_of_several_requests_names_all_of_them()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync(Both);

        (await desk.HearsAsync("only if the refund comes today, otherwise leave it")).Kind.ShouldBe(DraftKind.HandOver);

        var briefing = await BriefingAsync(desk);
        briefing.ShouldContain("Wants: to cancel an order and to change an address");
        briefing.ShouldContain("Open: request cancel_order, request change_address");
    }

    [Fact]
    public async Task What_was_found_for_the_first_request_is_told_though_the_second_is_for_a_person()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            "I'm maya.lindqvist@example.com. Where is my order #W7315520? "
            + "And please change my address, but only if it is free.");

        said.Kind.ShouldBe(DraftKind.Question);
        said.Words!.ShouldContain("#W7315520");
        said.Words!.ShouldContain("You also asked for something else.");
        (await desk.HearsAsync("yes please")).Kind.ShouldBe(DraftKind.HandOver);
        (await BriefingAsync(desk)).ShouldContain("Open: request change_address");
    }

    private static async Task<string> BriefingAsync(Desk desk)
    {
        var answer = await desk.Get<IReasoningActivities>().BriefAsync(new BriefRequest(desk.Ticket, 9, "unsure", []));
        return await desk.Get<IMessageArchive>().BriefingAsync(answer.BriefingId);
    }
}
