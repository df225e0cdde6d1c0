using Steward.Conversation.Tests.Benches;
using Steward.Tests.Fixtures;
using Temporalio.Exceptions;

namespace Steward.Conversation.Tests.Durability;

/// <summary>
/// A real server lets a query travel with a workflow task. The SDK's core then completes that task with the running
/// local step's result alone, before the workflow has heard it, and what comes with the next task comes first.
/// </summary>
public sealed class QueryTests
{
    private const int Tickets = 8;

    [Fact]
    public Task A_query_beside_a_local_step_does_not_let_what_comes_next_overtake_it() => Bench.RunAsync(async bench =>
    {
        var tickets = Enumerable.Range(0, Tickets).Select(_ => bench.NewTicket()).ToList();
        await bench.StopWorkerAsync();
        var first = tickets.Select(ticket => ticket.WriteAsync("m1")).ToList();
        await Task.WhenAll(tickets.Select(UntilOpenAsync));
        var shown = tickets.Select(ticket => ticket.ShowAsync()).ToList();
        List<Task> second;
        using (bench.World.Faults.Hold("policy.pin"))
        {
            await bench.RestartWorkerAsync();
            await Eventually.GetAsync(
                () => Task.FromResult(bench.World.Faults.Calls("policy.pin")), calls => calls >= Tickets);
            second = [.. tickets.Select(ticket => ticket.WriteAsync("m2"))];
        }

        await Task.WhenAll([.. first, .. shown, .. second]);

        await Task.WhenAll(tickets.Select(ticket => ticket.UntilAnsweredAsync()));
        bench.World.Delivery.Words.ShouldAllBe(words => words == "answer to m1,m2");
        bench.World.Delivery.Words.Count.ShouldBe(Tickets);
    });

    private static Task UntilOpenAsync(Ticket ticket) => Eventually.GetAsync(
        async () =>
        {
            try
            {
                await ticket.Handle.DescribeAsync();
                return true;
            }
            catch (RpcException failure) when (failure.Code == RpcException.StatusCode.NotFound)
            {
                return false;
            }
        },
        isOpen => isOpen);
}
