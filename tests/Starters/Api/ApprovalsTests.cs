using System.Net;
using System.Text.Json;
using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Tests.Api;

/// <summary>
/// Each test works on an order of its own in the sample shop; all are above the limit that the policy lets pass alone.
/// </summary>
public sealed class ApprovalsTests(RunningSteward running)
{
    private readonly StewardClient ana = running.Client("ana");
    private readonly StewardClient ben = running.Client("ben");
    private readonly string ticket = RunningSteward.Ticket();

    [Fact]
    public async Task An_action_above_the_limit_waits_is_approved_once_and_takes_effect()
    {
        var shown = await ProposeCancelAsync("#W3344356");
        var taken = await ben.DecideAsync(
            ticket, shown.ApprovalId, new Decision { Verdict = Verdict.Approve, Digest = shown.Digest });
        taken.ShouldBe(new DecisionTaken(ticket, shown.ApprovalId, ApprovalState.Approved, 0));
        var view = await ana.UntilAsync(ticket, c => c.Actions.Count == 1);
        view.Conversation.Actions[0].Status.ShouldBe(ActionStatus.Done);
        var used = await Ask.RefusedAsync(
            () => ben.DecideAsync(
                ticket, shown.ApprovalId, new Decision { Verdict = Verdict.Approve, Digest = shown.Digest }),
            HttpStatusCode.Conflict,
            "approval-not-live");
        used.Detail.ShouldContain("used once");
    }

    [Fact]
    public async Task Approvals_are_listed_with_exactly_the_arguments_that_will_run()
    {
        var shown = await ProposeCancelAsync("#W3987305");
        var listed = await ListedAsync(shown.ApprovalId);
        listed.Arguments!.Value.GetProperty("order_id").GetString().ShouldBe("#W3987305");
        listed.Digest.ShouldBe(shown.Digest);
        listed.Amount.ShouldBe(233.07m);
    }

    [Fact]
    public async Task A_decision_on_another_digest_than_was_shown_is_refused_and_the_approval_still_waits()
    {
        var shown = await ProposeCancelAsync("#W9553061");
        await Ask.RefusedAsync(
            () => ben.DecideAsync(
                ticket, shown.ApprovalId, new Decision { Verdict = Verdict.Approve, Digest = new string('0', 64) }),
            HttpStatusCode.Conflict,
            "approval-not-live");
        (await ana.GetAsync(ticket)).Conversation.Approvals.ShouldHaveSingleItem().State
            .ShouldBe(ApprovalState.Waiting);
    }

    [Fact]
    public async Task Nobody_approves_what_he_asked_for_himself()
    {
        var shown = await ProposeCancelAsync("#W1606744");
        await Ask.RefusedAsync(
            () => ana.DecideAsync(
                ticket, shown.ApprovalId, new Decision { Verdict = Verdict.Approve, Digest = shown.Digest }),
            HttpStatusCode.Conflict,
            "approval-not-live");
    }

    [Fact]
    public async Task A_rejected_action_changes_nothing()
    {
        var shown = await ProposeCancelAsync("#W2563984");
        var taken = await ben.DecideAsync(
            ticket,
            shown.ApprovalId,
            new Decision { Verdict = Verdict.Reject, Digest = shown.Digest, Reason = "It has left already." });
        taken.State.ShouldBe(ApprovalState.Rejected);
        var view = await ana.UntilAsync(ticket, c => c.Actions.Count == 1);
        view.Conversation.Actions[0].Status.ShouldBe(ActionStatus.Rejected);
        view.Transcript.ShouldContain(m => m.Direction == MessageDirection.Note && m.Text == "It has left already.");
    }

    [Fact]
    public async Task An_edited_action_is_validated_anew()
    {
        var shown = await ProposeCancelAsync("#W7832984");
        var nonsense = JsonSerializer.SerializeToElement(new { order_id = "#W7832984", reason = "because" });
        var refused = await Should.ThrowAsync<StewardProblemException>(() => ben.DecideAsync(
            ticket,
            shown.ApprovalId,
            new Decision { Verdict = Verdict.Edit, Digest = shown.Digest, Arguments = nonsense }));
        refused.Status.ShouldBe(400);
        var changed = JsonSerializer.SerializeToElement(new { order_id = "#W7832984", reason = "no longer needed" });
        var taken = await ben.DecideAsync(
            ticket,
            shown.ApprovalId,
            new Decision { Verdict = Verdict.Edit, Digest = shown.Digest, Arguments = changed });
        taken.State.ShouldBe(ApprovalState.Approved);
    }

    [Theory]
    [InlineData(Verdict.Edit, null, "arguments")]
    [InlineData(Verdict.Approve, "{}", "only Edit")]
    public async Task Arguments_belong_to_an_edit_only(Verdict verdict, string? arguments, string rule)
    {
        var decision = new Decision
        {
            Verdict = verdict,
            Digest = "x",
            Arguments = arguments is null ? null : JsonElement.Parse(arguments),
        };
        var refused = await Ask.RefusedAsync(
            () => ben.DecideAsync(ticket, "a1", decision), HttpStatusCode.BadRequest, "invalid-request");
        refused.Detail.ShouldContain(rule);
    }

    [Fact]
    public async Task An_approval_that_does_not_exist_is_refused()
    {
        await ana.OpenAsync(ticket);
        var refused = await Should.ThrowAsync<StewardProblemException>(
            () => ben.DecideAsync(ticket, "nothing", new Decision { Verdict = Verdict.Approve, Digest = "x" }));
        refused.Detail.ShouldContain("nothing");
        refused.Status.ShouldBeOneOf(404, 409);
    }

    [Fact]
    public async Task An_action_nobody_knows_is_refused_with_its_name()
    {
        await ana.OpenAsync(ticket);
        var refused = await Should.ThrowAsync<StewardProblemException>(
            () => ana.ProposeAsync(ticket, new WantedAction("give_everything_away", JsonElement.Parse("{}"))));
        refused.Detail.ShouldContain("give_everything_away");
        refused.Status.ShouldBeOneOf(400, 404);
    }

    [Fact]
    public async Task The_desk_needs_a_name()
    {
        await ana.OpenAsync(ticket);
        using var http = running.Http();
        using var answer = await http.PostAsync($"/v1/tickets/{ticket}/lease", null);
        (await answer.ProblemAsync(HttpStatusCode.BadRequest, "no-agent")).ShouldContain(StewardHeaders.Agent);
    }

    private async Task<ApprovalSnapshot> ProposeCancelAsync(string order)
    {
        await ana.OpenAsync(ticket);
        var arguments = JsonSerializer.SerializeToElement(new { order_id = order, reason = "ordered by mistake" });
        var accepted = await ana.ProposeAsync(ticket, new WantedAction("cancel_pending_order", arguments));
        accepted.ApprovalId.ShouldNotBeNull();
        var view = await ana.UntilAsync(ticket, c => c.Approvals.Count == 1);
        return view.Conversation.Approvals[0];
    }

    private async Task<ApprovalView> ListedAsync(string approvalId)
    {
        var deadline = DateTime.UtcNow + Ask.Patience;
        while (true)
        {
            var page = await ana.ApprovalsAsync();
            if (page.Items.FirstOrDefault(a => a.TicketId == ticket && a.ApprovalId == approvalId) is { } found)
            {
                return found;
            }

            (DateTime.UtcNow < deadline).ShouldBeTrue("the approval is never listed");
            await Task.Delay(50);
        }
    }
}
