using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Models;

/// <summary>A customer asks for more than one thing at once.</summary>
public sealed class SeveralRequestsTests
{
    private const string Both =
        "I'm maya.lindqvist@example.com. Please cancel order #W7315520, I ordered it by mistake, and change my address.";

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
}
