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

    [Fact]
    public async Task A_handover_does_not_wait_for_a_catalogue_that_hangs_and_its_briefing_says_what_is_missing()
    {
        var ticket = shared.House.NewCase();
        var hangs = new TaskCompletionSource();
        shared.Crm.Catalogue = hangs.Task;
        try
        {
            await ticket.WriteAsync("I want to talk to a human about my keyboard.");
            var waiting = await ticket.UntilAsync(shown => shown.BriefingId is not null);

            var words = await shared.House.Get<IMessageArchive>().BriefingAsync(waiting.BriefingId!);
            words.ShouldContain("Missing: the products that they named");
            words.ShouldNotContain("the customer's records");
        }
        finally
        {
            shared.Crm.Catalogue = null;
            hangs.SetResult();
        }
    }

    [Fact]
    public async Task While_the_records_are_out_a_person_is_briefed_without_them()
    {
        var ticket = shared.House.NewCase();
        shared.Crm.Fault = () => new StewardException(ErrorTypes.Unavailable, "The records do not answer.");
        try
        {
            await ticket.WriteAsync("I want to talk to a human about my keyboard. I am nadia.okafor@example.com.");
            var waiting = await ticket.UntilAsync(shown => shown.BriefingId is not null);

            var words = await shared.House.Get<IMessageArchive>().BriefingAsync(waiting.BriefingId!);
            words.ShouldContain("Missing: the customer's records and the products that they named");
            words.ShouldContain("Wants:");
        }
        finally
        {
            shared.Crm.Fault = null;
        }
    }
}
