using System.Net;
using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Tests.Api;

public sealed class LeaseTests(RunningSteward running)
{
    private readonly StewardClient ana = running.Client("ana");
    private readonly StewardClient ben = running.Client("ben");
    private readonly string ticket = RunningSteward.Ticket();

    [Fact]
    public async Task An_agent_claims_speaks_and_hands_back()
    {
        await ana.OpenAsync(ticket);
        var lease = await ana.ClaimAsync(ticket);
        lease.Holder.ShouldBe(Owner.Agent("ana"));
        await ana.ReplyAsync(ticket, new AgentReply("This is Ana.", lease.Epoch));
        var view = await ana.UntilAsync(ticket, c => c.Status == TicketStatus.Pending);
        view.Transcript[^1].ShouldSatisfyAllConditions(
            said => said.Text.ShouldBe("This is Ana."),
            said => said.Direction.ShouldBe(MessageDirection.Outbound),
            said => said.Author.ShouldBe("ana"));
        var back = await ana.ReleaseAsync(ticket, new LeaseRelease(lease.Epoch, "Be brief."));
        back.Holder.ShouldBe(Owner.Assistant);
        back.Epoch.ShouldBeGreaterThan(lease.Epoch);
    }

    [Fact]
    public async Task An_agent_without_the_lease_is_refused_and_nothing_is_said()
    {
        await ana.OpenAsync(ticket);
        var lease = await ana.ClaimAsync(ticket);
        var refused = await Ask.RefusedAsync(
            () => ben.ReplyAsync(ticket, new AgentReply("This is Ben.", lease.Epoch)),
            HttpStatusCode.Conflict,
            "lease-not-held");
        refused.Detail.ShouldContain("ben does not hold the lease");
        (await ana.GetAsync(ticket)).Transcript.ShouldNotContain(m => m.Text == "This is Ben.");
    }

    [Fact]
    public async Task Words_under_an_old_epoch_are_refused()
    {
        await ana.OpenAsync(ticket);
        var old = await ana.ClaimAsync(ticket);
        await ana.ReleaseAsync(ticket, new LeaseRelease(old.Epoch));
        await ana.ClaimAsync(ticket);
        await Ask.RefusedAsync(
            () => ana.ReplyAsync(ticket, new AgentReply("Late.", old.Epoch)),
            HttpStatusCode.Conflict,
            "lease-not-held");
    }

    [Fact]
    public async Task A_release_that_is_sent_again_is_the_same_release()
    {
        await ana.OpenAsync(ticket);
        var lease = await ana.ClaimAsync(ticket);
        var back = await ana.ReleaseAsync(ticket, new LeaseRelease(lease.Epoch, "Be brief."));

        var again = await ana.ReleaseAsync(ticket, new LeaseRelease(lease.Epoch, "Be brief."));

        again.ShouldBe(back);
        await Ask.RefusedAsync(
            () => ben.ReleaseAsync(ticket, new LeaseRelease(lease.Epoch)), HttpStatusCode.Conflict, "lease-not-held");
    }

    [Fact]
    public async Task An_illegal_change_of_status_is_refused_in_the_conversations_own_words()
    {
        await ana.OpenAsync(ticket);
        var refused = await Ask.RefusedAsync(
            () => ana.ChangeStatusAsync(ticket, new StatusChange(TicketStatus.New)),
            HttpStatusCode.Conflict,
            "illegal-transition");
        refused.Detail.ShouldContain("cannot move from Pending to New");
    }

    [Fact]
    public async Task Priority_owner_and_snooze_are_changed_from_the_desk()
    {
        await ana.OpenAsync(ticket);
        (await ana.ChangePriorityAsync(ticket, new PriorityChange(TicketPriority.Urgent))).Priority
            .ShouldBe(TicketPriority.Urgent);
        (await ana.AssignAsync(ticket, new Assignment(OwnerKind.Group, "orders"))).Owner
            .ShouldBe(Owner.Group("orders"));
        (await ana.SnoozeAsync(ticket, new Snooze(DateTimeOffset.UtcNow.AddDays(3)))).Status
            .ShouldBe(TicketStatus.OnHold);
    }

    [Fact]
    public async Task An_owner_without_a_name_is_refused()
    {
        var refused = await Ask.RefusedAsync(
            () => ana.AssignAsync(ticket, new Assignment(OwnerKind.Agent)),
            HttpStatusCode.BadRequest,
            "invalid-request");
        refused.Detail.ShouldContain("need an id");
    }
}
