using Steward.Conversation.Tests.Benches;
using Steward.Workflows.Contracts;
using Temporalio.Exceptions;

namespace Steward.Conversation.Tests.EndToEnd;

[Collection(SharedHouse.Name)]
public sealed class ApprovalTests(SharedHouse shared)
{
    [Fact]
    public async Task Of_two_decisions_at_once_one_counts_and_the_other_is_told_why_not()
    {
        var (ticket, approval) = await shared.House.NewCase().ToApprovalAsync(
            "I would like to return the robot vacuum from order #W7266374. Please refund it to the credit card I " +
            "paid with. My e-mail address is jonah.pike@example.com.");

        var decisions = await Task.WhenAll(
            Outcome(() => ticket.DecideAsync(approval, "olga", Verdict.Approve)),
            Outcome(() => ticket.DecideAsync(approval, "omar", Verdict.Reject)));

        var refused = decisions.Where(refusal => refusal is not null).ShouldHaveSingleItem();
        Refusals.TypeOf(refused!).ShouldBe(ErrorTypes.ApprovalNotLive);
        refused!.InnerException!.Message.ShouldContain(approval.ApprovalId);
        var shown = await ticket.UntilAsync(now => now.Actions.Count == 1 && now.WaitingOn == WaitingOn.Customer);
        var approved = decisions[0] is null;
        shown.Actions[0].Status.ShouldBe(approved ? ActionStatus.Done : ActionStatus.Rejected);
        (await OrderAsync("#W7266374")).ShouldBe(approved ? "return requested" : "delivered");
    }

    [Fact]
    public async Task A_message_while_an_approval_waits_makes_it_void_and_nothing_is_done()
    {
        var (ticket, approval) = await shared.House.NewCase().ToApprovalAsync(
            "I would like to return the office chair from order #W5551892. Please refund it to the credit card I " +
            "paid with. My e-mail address is clara.novak@example.com.");

        await ticket.WriteAsync("Wait, stop, I have changed my mind. I want to keep it.");

        var refusal = await Should.ThrowAsync<WorkflowUpdateFailedException>(
            () => ticket.DecideAsync(approval, "olga", Verdict.Approve));
        Refusals.TypeOf(refusal).ShouldBe(ErrorTypes.ApprovalNotLive);
        var shown = await ticket.UntilAsync(now => now.AnsweredUpTo == now.Received);
        shown.Approvals.Single(a => a.ApprovalId == approval.ApprovalId).State.ShouldBe(ApprovalState.Void);
        (await OrderAsync("#W5551892")).ShouldBe("delivered");
    }

    [Fact]
    public async Task When_nobody_decides_in_time_the_customer_is_told_and_nothing_is_done()
    {
        await using var house = await House.OpenAsync(new() { SkipsTime = true });
        var (ticket, approval) = await house.NewCase().ToApprovalAsync(
            "I would like to return the office chair from order #W6620914. Please refund it to the credit card I " +
            "paid with. My e-mail address is tomas.reyes@example.com.");
        (approval.Deadline - approval.RequestedAt).ShouldBe(TimeSpan.FromHours(4));

        await house.Server!.SleepAsync(TimeSpan.FromHours(4.1));

        var shown = await ticket.UntilAsync(now => now.Actions.Count == 1);
        shown.Actions[0].Status.ShouldBe(ActionStatus.Expired);
        await ticket.UntilToldAsync("in time");
        (await house.OrderStatusAsync("#W6620914")).ShouldBe("delivered");
    }

    private static async Task<Exception?> Outcome(Func<Task> decision)
    {
        try
        {
            await decision();
            return null;
        }
        catch (WorkflowUpdateFailedException refused)
        {
            return refused;
        }
    }

    private Task<string> OrderAsync(string orderId) => shared.House.OrderStatusAsync(orderId);
}
