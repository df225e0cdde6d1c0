using Steward.Conversation.Tests.Benches;
using Steward.Conversation.Tests.Scripted;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.People;

public sealed class HandoverTests
{
    [Fact]
    public Task A_legal_matter_goes_to_its_group_with_a_briefing_and_the_customer_is_told() =>
        Bench.RunAsync(async bench =>
        {
            bench.World.Understanding.Perceive = _ => ScriptedUnderstanding.Ordinary with { Risks = [RiskFlag.Legal] };
            await bench.Ticket.WriteAsync("m1");
            await bench.Ticket.UntilToldAsync("handover risk_legal");

            var shown = await bench.Ticket.UntilWithAsync(WaitingOn.Agent);

            shown.Owner.ShouldBe(Owner.Group("legal"));
            shown.Priority.ShouldBe(TicketPriority.High);
            shown.AnsweredUpTo.ShouldBe(1);
            (await bench.Ticket.Handle.QueryAsync(conversation => conversation.Briefing())).BriefingId.ShouldBe(
                "briefing-1-risk_legal");
            bench.World.Faults.Calls("reasoning.compose").ShouldBe(1);
        });

    [Fact]
    public Task A_composer_that_is_unsure_hands_over() => Bench.RunAsync(async bench =>
    {
        bench.World.Reasoning.Answer = request => request.Phase == TurnPhase.Answer
            ? new() { Kind = DraftKind.HandOver, Reason = "unsure", Group = "returns", Author = "script" }
            : null;
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilToldAsync("handover unsure");

        (await bench.Ticket.UntilWithAsync(WaitingOn.Agent)).Owner.ShouldBe(Owner.Group("returns"));
    });

    [Theory]
    [InlineData(false, false, "no_transcriber")]
    [InlineData(true, true, "doubtful_audio")]
    public Task A_recording_that_is_not_understood_goes_to_a_person(bool transcribed, bool doubtful, string reason) =>
        Bench.RunAsync(async bench =>
        {
            bench.World.Understanding.Heard = new(transcribed, doubtful, transcribed ? null : "no_transcriber");
            await bench.Ticket.WriteAsync("m1", audio: true);

            await bench.Ticket.UntilToldAsync($"handover {reason}");

            bench.World.Faults.Calls("understanding.perceive").ShouldBe(0);
        });

    [Fact]
    public Task A_recording_that_is_understood_is_answered() => Bench.RunAsync(async bench =>
    {
        await bench.Ticket.WriteAsync("m1", audio: true);

        await bench.Ticket.UntilAnsweredAsync();

        bench.World.Delivery.Words.ShouldBe(["answer to m1"]);
    });

    [Fact]
    public Task After_a_handover_further_messages_wait_for_the_person_and_a_hand_back_covers_them_all() =>
        Bench.RunAsync(async bench =>
        {
            bench.World.Understanding.Perceive = request =>
                ScriptedUnderstanding.Ordinary with { Risks = request.Turn == 1 ? [RiskFlag.AsksForPerson] : [] };
            await bench.Ticket.WriteAsync("m1");
            await bench.Ticket.UntilToldAsync("handover asked_for_person");
            await bench.Ticket.WriteAsync("m2");
            (await bench.Ticket.ShowAsync()).AnsweredUpTo.ShouldBe(1);
            var lease = await bench.Ticket.ClaimAsync("ann");

            await bench.Ticket.ReleaseAsync("ann", lease.Epoch, "note-1");

            await bench.Ticket.UntilToldAsync("answer to m1,m2 obeying note-1");
        });

    [Fact]
    public Task An_assistant_that_has_replied_too_often_without_a_solution_asks_for_a_person() =>
        Bench.RunAsync(async bench =>
        {
            bench.World.Policy.Current = Policies.Plain with { Budget = new() { Turns = 1 } };
            await bench.Ticket.WriteAsync("m1");
            await bench.Ticket.UntilAnsweredAsync();

            await bench.Ticket.WriteAsync("m2");

            await bench.Ticket.UntilToldAsync("handover budget_turns");
        });
}
