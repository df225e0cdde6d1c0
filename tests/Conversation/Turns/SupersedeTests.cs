using Steward.Conversation.Tests.Benches;
using Steward.Conversation.Tests.Scripted;
using Steward.Tests.Fixtures;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Turns;

public sealed class SupersedeTests
{
    [Fact]
    public Task A_message_that_arrives_while_a_model_drafts_calls_the_draft_off_and_one_reply_covers_both() =>
        Bench.RunAsync(async bench =>
        {
            bench.World.Understanding.Perceive = _ => ScriptedUnderstanding.Ordinary with { Intent = "hard" };
            using (bench.World.Faults.Hold("reasoning.compose-with-model"))
            {
                await bench.Ticket.WriteAsync("m1");
                await Eventually.GetAsync(
                    () => Task.FromResult(bench.World.Faults.Calls("reasoning.compose-with-model")), calls =>
                        calls == 1);
                await bench.Ticket.WriteAsync("m2");
                await Eventually.GetAsync(
                    () => Task.FromResult(bench.World.Faults.Calls("reasoning.compose-with-model")), calls =>
                        calls == 2);
            }

            await bench.Ticket.UntilAnsweredAsync();

            bench.World.Delivery.Words.ShouldBe(["answer to m1,m2"]);
        });

    [Fact]
    public Task A_repeated_delivery_is_answered_with_its_first_number_and_changes_nothing() =>
        Bench.RunAsync(async bench =>
        {
            await bench.Ticket.WriteAsync("m1", "delivery-1");
            await bench.Ticket.WriteAsync("m2", "delivery-2");
            await bench.Ticket.UntilAnsweredAsync();

            (await bench.Ticket.WriteAsync("m1", "delivery-1")).ShouldBe(new(1, Duplicate: true));

            var shown = await bench.Ticket.ShowAsync();
            shown.Received.ShouldBe(2);
            shown.WaitingOn.ShouldBe(WaitingOn.Customer);
        });
}
