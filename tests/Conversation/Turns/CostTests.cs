using Steward.Conversation.Tests.Benches;

namespace Steward.Conversation.Tests.Turns;

/// <summary>The goals: at most 15 events, 4 KB and 3 billed actions for a turn without CRM actions.</summary>
public sealed class CostTests(ITestOutputHelper output)
{
    [Fact]
    public Task A_steady_turn_stays_within_its_events_bytes_and_billed_actions() => Bench.RunAsync(async bench =>
    {
        await AnswerAsync(bench, 1);
        await AnswerAsync(bench, 2);
        var before = (await bench.Ticket.Handle.FetchHistoryAsync()).Events.Count;

        await AnswerAsync(bench, 3);

        var turn = (await bench.Ticket.Handle.FetchHistoryAsync()).Events.Skip(before).ToList();
        var cost = TurnCost.Of(turn);
        output.WriteLine($"{cost}: {string.Join(", ", turn.Select(happened => happened.EventType))}");
        cost.Events.ShouldBeLessThanOrEqualTo(15);
        cost.Bytes.ShouldBeLessThanOrEqualTo(4_096);
        cost.Actions.ShouldBeLessThanOrEqualTo(3);
    });

    private static async Task AnswerAsync(Bench bench, int number)
    {
        await bench.Ticket.WriteAsync($"m{number}");
        // A query while a turn runs would split its workflow task.
        await bench.Ticket.UntilToldAsync($"answer to m{number}");
        await bench.Ticket.UntilAnsweredAsync();
    }
}
