using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.EndToEnd;

[Collection(SharedHouse.Name)]
public sealed class OutageTests(SharedHouse shared)
{
    private const string WhereIsIt =
        "Where is my order #W4402187? My e-mail address is nadia.okafor@example.com.";

    [Fact]
    public async Task While_the_records_are_out_the_customer_is_told_and_a_person_is_awaited_until_they_are_back()
    {
        var ticket = shared.House.NewCase();
        shared.Crm.Fault = () => new StewardException(ErrorTypes.Unavailable, "The records do not answer.");
        try
        {
            await ticket.WriteAsync(WhereIsIt);
            var waiting = await ticket.UntilAsync(shown => shown.HandoverReason == "outage");
            waiting.WaitingOn.ShouldBe(WaitingOn.Agent);
            waiting.Owner.ShouldBe(Owner.Group("support"));
            waiting.AnsweredUpTo.ShouldBe(0);
            await ticket.UntilToldAsync("one of our systems is not answering");
        }
        finally
        {
            shared.Crm.Fault = null;
        }

        var lease = await ticket.ClaimAsync("ana");
        await ticket.ReleaseAsync("ana", lease.Epoch);

        (await ticket.UntilAnsweredAsync()).Owner.ShouldBe(Owner.Assistant);
        (await ticket.ToldAsync())[^1].ShouldContain("#W4402187");
    }
}
