using Steward.Conversation.Tests.Benches;
using Steward.Conversation.Tests.Scripted;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Durability;

public sealed class OutageTests
{
    private const int Beyond = 1_000;

    [Theory]
    [InlineData("understanding.perceive")]
    [InlineData("policy.pin")]
    public Task A_turn_that_fails_for_a_moment_is_answered_all_the_same(string activity) =>
        Bench.RunAsync(async bench =>
        {
            bench.World.Faults.Fail(activity, 3);

            await bench.Ticket.WriteAsync("m1");

            await bench.Ticket.UntilAnsweredAsync();
            bench.World.Delivery.Words.ShouldBe(["answer to m1"]);
        });

    [Fact]
    public Task A_lasting_outage_is_told_once_waits_visibly_for_a_person_and_the_next_message_tries_again() =>
        Bench.RunAsync(async bench =>
        {
            bench.World.Faults.Fail("understanding.perceive", Beyond);
            await bench.Ticket.WriteAsync("m1");
            var waiting = await bench.Ticket.UntilWithAsync(WaitingOn.Agent);
            waiting.HandoverReason.ShouldBe("outage");
            waiting.AnsweredUpTo.ShouldBe(0);
            waiting.Owner.ShouldBe(Owner.Group("support"));
            await bench.Ticket.WriteAsync("m2");
            await bench.Ticket.UntilAsync(shown => shown.Turns >= 2 && shown.WaitingOn == WaitingOn.Agent);
            bench.World.Faults.Heal("understanding.perceive");

            await bench.Ticket.WriteAsync("m3");

            (await bench.Ticket.UntilAnsweredAsync()).Owner.ShouldBe(Owner.Assistant);
            bench.World.Delivery.Words.Count(words => words == "degraded").ShouldBe(1);
            bench.World.Delivery.Words[^1].ShouldEndWith("m3");
        });

    [Fact]
    public Task When_nothing_can_be_said_at_all_the_message_waits_for_a_hand_back() => Bench.RunAsync(async bench =>
    {
        bench.World.Faults.Fail("delivery.deliver", Beyond);
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAsync(shown => shown.BriefingId is not null);
        bench.World.Faults.Heal("delivery.deliver");

        var lease = await bench.Ticket.ClaimAsync("ann");
        await bench.Ticket.ReleaseAsync("ann", lease.Epoch);

        await bench.Ticket.UntilAnsweredAsync();
        bench.World.Delivery.Words.ShouldBe(["answer to m1"]);
    });

    [Fact]
    public Task A_reply_whose_record_was_lost_on_the_way_is_said_once() => Bench.RunAsync(async bench =>
    {
        bench.World.Faults.LoseAnswer("delivery.deliver", 3);

        await bench.Ticket.WriteAsync("m1");

        await bench.Ticket.UntilAnsweredAsync();
        bench.World.Delivery.Words.ShouldBe(["answer to m1"]);
    });

    [Fact]
    public Task A_model_that_fails_beyond_its_budget_is_stood_in_for_by_the_local_tier() =>
        Bench.RunAsync(async bench =>
        {
            bench.World.Policy.Current = Policies.Plain with { Budget = new() { PerTurn = TimeSpan.FromSeconds(1) } };
            bench.World.Understanding.Perceive = _ => ScriptedUnderstanding.Ordinary with { Intent = "hard" };
            bench.World.Faults.Fail("reasoning.compose-with-model", Beyond);

            await bench.Ticket.WriteAsync("m1");

            await bench.Ticket.UntilAnsweredAsync();
            bench.World.Delivery.Words.ShouldBe(["answer to m1"]);
            bench.World.Reasoning.Requests.Last().Engagement.ShouldBe(Engagement.Local);
            bench.World.Audit.Events.ShouldContain("model.failed");
        });

    [Fact]
    public Task An_action_whose_system_refuses_our_credentials_waits_and_runs_once_when_a_person_has_mended_it() =>
        Bench.RunAsync(async bench =>
        {
            bench.World.Reasoning.Answer = request =>
                request.Phase == TurnPhase.Answer ? ScriptedReasoning.Actions(ScriptedCrm.Proposal("cancel")) : null;
            bench.World.Faults.Fail("crm.execute-action", Beyond, ErrorTypes.Unauthorized);
            await bench.Ticket.WriteAsync("m1");
            await bench.Ticket.UntilWithAsync(WaitingOn.Agent);
            bench.World.Crm.Effects.ShouldBeEmpty();
            bench.World.Faults.Heal("crm.execute-action");

            var lease = await bench.Ticket.ClaimAsync("ann");
            await bench.Ticket.ReleaseAsync("ann", lease.Epoch);

            await bench.Ticket.UntilToldAsync("report 1:Done");
            bench.World.Crm.Effects.Count.ShouldBe(1);
        });

    [Fact]
    public Task A_refused_action_is_reported_with_the_rule_that_refused_it() => Bench.RunAsync(async bench =>
    {
        bench.World.Crm.Refused["p1"] = "already_shipped";
        bench.World.Reasoning.Answer = request =>
            request.Phase == TurnPhase.Answer ? ScriptedReasoning.Actions(ScriptedCrm.Proposal("cancel")) : null;

        await bench.Ticket.WriteAsync("m1");

        await bench.Ticket.UntilToldAsync("report 1:Refused");
        bench.World.Reasoning.Requests.Last().Outcomes.Single().Code.ShouldBe("already_shipped");
    });

    [Fact]
    public Task A_ticket_that_began_without_a_policy_goes_to_a_person_and_takes_one_when_it_can() =>
        Bench.RunAsync(async bench =>
        {
            bench.World.Faults.Fail("policy.pin", Beyond);
            await bench.Ticket.WriteAsync("m1");
            await bench.Ticket.UntilToldAsync("handover no_rule");
            bench.World.Faults.Heal("policy.pin");
            var lease = await bench.Ticket.ClaimAsync("ann");

            await bench.Ticket.ReleaseAsync("ann", lease.Epoch);

            await bench.Ticket.UntilToldAsync("answer to m1");
            (await bench.Ticket.ShowAsync()).PolicyVersion.ShouldBe("1+plain");
        });

    [Fact]
    public Task An_audit_log_that_is_out_loses_no_entry() => Bench.RunAsync(async bench =>
    {
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAnsweredAsync();
        bench.World.Faults.Fail("audit.record", 2);

        await bench.Ticket.ChangePriorityAsync("ann", TicketPriority.High);

        await bench.Ticket.UntilAsync(_ => bench.World.Audit.Events.Count == 1);
    });
}
