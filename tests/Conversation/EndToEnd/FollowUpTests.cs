using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.EndToEnd;

[Collection(SharedHouse.Name)]
public sealed class FollowUpTests
{
    [Fact]
    public async Task A_message_to_a_closed_ticket_opens_a_follow_up_that_links_back()
    {
        await using var house = await OpenHouse.OpenAsync();
        using var closed = new Caller(house, "F-1");
        await closed.WriteAsync("How long does standard shipping take?");
        await closed.UntilAsync(shown => shown.WaitingOn == WaitingOn.Customer);
        await closed.ChangeStatusAsync("ana", TicketStatus.Solved);
        await closed.ChangeStatusAsync("ana", TicketStatus.Closed);

        var accepted = await closed.WriteAsync("One more thing: when are you open?");

        accepted["ticketId"]!.GetValue<string>().ShouldBe("F-1~2");
        accepted["followUpOf"]!.GetValue<string>().ShouldBe("F-1");
        using var followUp = new Caller(house, "F-1~2");
        var shown = await followUp.UntilAsync(now => now.AnsweredUpTo == 1 && now.WaitingOn != WaitingOn.Assistant);
        shown.FollowUpOf.ShouldBe("F-1");
        shown.Received.ShouldBe(1);
        (await closed.ShowAsync()).Status.ShouldBe(TicketStatus.Closed);
    }
}
