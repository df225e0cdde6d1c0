using Steward.Conversation.Tests.Benches;
using Steward.Conversation.Tests.Scripted;
using Steward.Tests.Fixtures;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.People;

public sealed class TakeoverTests
{
    [Fact]
    public Task An_agent_who_takes_over_mid_turn_silences_the_assistant() => Bench.RunAsync(async bench =>
    {
        using (bench.World.Faults.Hold("delivery.deliver"))
        {
            await bench.Ticket.WriteAsync("m1");
            await Eventually.GetAsync(
                () => Task.FromResult(bench.World.Faults.Calls("delivery.deliver")), calls => calls == 1);
            (await bench.Ticket.ClaimAsync("ann")).ShouldBe(new(2, Owner.Agent("ann")));
        }

        var shown = await bench.Ticket.UntilWithAsync(WaitingOn.Agent);

        bench.World.Delivery.Words.ShouldBeEmpty();
        shown.AnsweredUpTo.ShouldBe(0);
        shown.Owner.ShouldBe(Owner.Agent("ann"));
    });

    [Fact]
    public Task An_agents_reply_reaches_the_customer_and_answers_what_was_open() => Bench.RunAsync(async bench =>
    {
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAnsweredAsync();
        var lease = await bench.Ticket.ClaimAsync("ann");
        await bench.Ticket.WriteAsync("m2");
        (await bench.Ticket.ShowAsync()).WaitingOn.ShouldBe(WaitingOn.Agent);

        await bench.Ticket.ReplyAsync("ann", lease.Epoch, "a1");

        var shown = await bench.Ticket.ShowAsync();
        bench.World.Delivery.Words.ShouldBe(["answer to m1", "a1"]);
        shown.AnsweredUpTo.ShouldBe(2);
        shown.Status.ShouldBe(TicketStatus.Pending);
    });

    [Fact]
    public Task A_reply_without_the_lease_is_refused_and_says_who_holds_it() => Bench.RunAsync(async bench =>
    {
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAnsweredAsync();
        var old = await bench.Ticket.ClaimAsync("ann");
        await bench.Ticket.ClaimAsync("bob");

        var refusal = await Should.ThrowAsync<Exception>(() => bench.Ticket.ReplyAsync("ann", old.Epoch, "a1"));

        Refusals.TypeOf(refusal).ShouldBe(ErrorTypes.LeaseNotHeld);
        refusal.InnerException!.Message.ShouldContain("it is Agent(bob)'s under epoch 3");
        bench.World.Delivery.Words.ShouldBe(["answer to m1"]);
    });

    [Fact]
    public Task A_hand_back_makes_the_assistant_answer_what_is_open_and_obey_the_note() => Bench.RunAsync(async bench =>
    {
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAnsweredAsync();
        var lease = await bench.Ticket.ClaimAsync("ann");
        await bench.Ticket.WriteAsync("m2");

        await bench.Ticket.ReleaseAsync("ann", lease.Epoch, "note-1");

        var shown = await bench.Ticket.UntilAnsweredAsync();
        bench.World.Delivery.Words.ShouldBe(["answer to m1", "answer to m2 obeying note-1"]);
        shown.Lease.ShouldBe(new(3, Owner.Assistant));
        shown.Owner.ShouldBe(Owner.Assistant);
    });

    [Fact]
    public Task A_note_at_hand_back_is_obeyed_at_once_also_when_nothing_is_unanswered() => Bench.RunAsync(async bench =>
    {
        await bench.Ticket.WriteAsync("m1");
        await bench.Ticket.UntilAnsweredAsync();
        var lease = await bench.Ticket.ClaimAsync("ann");
        await bench.Ticket.ReplyAsync("ann", lease.Epoch, "a1");

        await bench.Ticket.ReleaseAsync("ann", lease.Epoch, "note-1");

        await bench.Ticket.UntilToldAsync("answer to  obeying note-1");
        await bench.Ticket.WriteAsync("m2");
        await bench.Ticket.UntilAnsweredAsync();
        bench.World.Delivery.Words.ShouldBe(["answer to m1", "a1", "answer to  obeying note-1", "answer to m2"]);
    });

    [Fact]
    public Task A_note_that_asks_for_nothing_just_now_is_read_at_once_and_kept_for_the_next_message() => Bench.RunAsync(
        async bench =>
        {
            bench.World.Reasoning.Answer = request => request is { Phase: TurnPhase.Answer, MessageIds: [] }
                ? new() { Kind = DraftKind.Answer, Author = "script" }
                : null;
            await bench.Ticket.WriteAsync("m1");
            await bench.Ticket.UntilAnsweredAsync();
            var lease = await bench.Ticket.ClaimAsync("ann");

            await bench.Ticket.ReleaseAsync("ann", lease.Epoch, "note-1");
            await bench.Ticket.UntilAsync(shown => shown.Turns == 2);
            await bench.Ticket.WriteAsync("m2");

            await bench.Ticket.UntilAnsweredAsync();
            bench.World.Delivery.Words.ShouldBe(["answer to m1", "answer to m2 obeying note-1"]);
        });

    [Fact]
    public Task A_claim_that_the_lease_store_does_not_take_is_refused_and_the_assistant_goes_on() =>
        Bench.RunAsync(async bench =>
        {
            await bench.Ticket.WriteAsync("m1");
            await bench.Ticket.UntilAnsweredAsync();
            bench.World.Faults.Fail("delivery.grant-lease", 6);

            var refusal = await Should.ThrowAsync<Exception>(() => bench.Ticket.ClaimAsync("ann"));
            await bench.Ticket.WriteAsync("m2");

            await bench.Ticket.UntilAnsweredAsync();
            Refusals.TypeOf(refusal).ShouldBe(ErrorTypes.Unavailable);
            bench.World.Delivery.Words.ShouldBe(["answer to m1", "answer to m2"]);
        });

    [Fact]
    public Task A_reply_whose_answer_was_lost_is_said_once_when_the_agent_sends_it_again() =>
        Bench.RunAsync(async bench =>
        {
            await bench.Ticket.WriteAsync("m1");
            await bench.Ticket.UntilAnsweredAsync();
            var lease = await bench.Ticket.ClaimAsync("ann");
            bench.World.Faults.LoseAnswer("delivery.deliver", 6);

            var refusal = await Should.ThrowAsync<Exception>(() => bench.Ticket.ReplyAsync("ann", lease.Epoch, "a1"));
            await bench.Ticket.ReplyAsync("ann", lease.Epoch, "a1");

            Refusals.TypeOf(refusal).ShouldBe(ErrorTypes.Unavailable);
            bench.World.Delivery.Words.ShouldBe(["answer to m1", "a1"]);
        });
}
