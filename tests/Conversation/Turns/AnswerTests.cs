using Steward.Conversation.Tests.Benches;
using Steward.Conversation.Tests.Scripted;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Turns;

public sealed class AnswerTests
{
    [Fact]
    public Task A_question_is_answered_and_it_is_the_customers_move() => Bench.RunAsync(async bench =>
    {
        (await bench.Ticket.WriteAsync("m1")).ShouldBe(new(1));

        var shown = await bench.Ticket.UntilAnsweredAsync();

        bench.World.Delivery.Words.ShouldBe(["answer to m1"]);
        shown.Status.ShouldBe(TicketStatus.Pending);
        shown.Owner.ShouldBe(Owner.Assistant);
    });

    [Fact]
    public Task A_burst_of_messages_gets_one_reply() => Bench.RunAsync(async bench =>
    {
        await Task.WhenAll(Enumerable.Range(1, 5).Select(number => bench.Ticket.WriteAsync($"m{number}")));

        await bench.Ticket.UntilAnsweredAsync();

        bench.World.Delivery.Sent.Count.ShouldBe(1);
        bench.World.Reasoning.Requests.Single().MessageIds.Order().ShouldBe(["m1", "m2", "m3", "m4", "m5"]);
    });
}
