using System.Text.Json.Nodes;
using Steward.Conversation.Tests.EndToEnd;
using Steward.Tests.Fixtures;
using Steward.Workflows.Contracts;
using Temporalio.Api.Enums.V1;

namespace Steward.Conversation.Tests.Operations;

/// <summary>Two worker processes on the same queues and one PostgreSQL; one of them is killed on the way.</summary>
[Collection(SharedHouse.Name)]
public sealed class TwoWorkersTests(ITestOutputHelper output)
{
    private const int Tickets = 12;

    private static readonly string[] Questions =
    [
        "How long does standard shipping take?", "Can I use more than one gift card on one order?", "When are you open?",
    ];

    [Fact]
    public async Task Both_do_work_one_dies_and_every_reply_goes_out_once()
    {
        await using var fleet = await Fleet.OpenAsync();
        var first = await fleet.StartWorkerAsync();
        var second = await fleet.StartWorkerAsync();
        var tickets = Enumerable.Range(0, Tickets).Select(_ => fleet.NewTicket()).ToList();

        await AskAsync(tickets, Questions[0]);
        var identities = (await Task.WhenAll(tickets.Select(fleet.EventsAsync))).SelectMany(events => events)
            .Where(e => e.EventType == EventType.WorkflowTaskCompleted)
            .Select(e => e.WorkflowTaskCompletedEventAttributes.Identity).ToList();
        output.WriteLine($"{identities.Count(first.Is)} tasks by one, {identities.Count(second.Is)} by the other");
        identities.ShouldContain(identity => first.Is(identity));
        identities.ShouldContain(identity => second.Is(identity));

        var asking = AskAsync(tickets, Questions[1]);
        await first.KillAsync();
        await asking;
        await AskAsync(tickets, Questions[2]);

        await EachReplyWentOutOnceAsync(fleet);
        tickets.ForEach(ticket => ticket.Dispose());
    }

    private static Task AskAsync(IEnumerable<Caller> tickets, string question) =>
        Task.WhenAll(tickets.Select(async ticket =>
        {
            await ticket.WriteAsync(question);
            var shown = await ticket.UntilAsync(now => now.WaitingOn is not (WaitingOn.Assistant or WaitingOn.Nobody)
                && now.AnsweredUpTo == ticket.Accepted);
            shown.Received.ShouldBe(ticket.Accepted);
        }));

    private async Task EachReplyWentOutOnceAsync(Fleet fleet)
    {
        var recorded = await Eventually.GetAsync(
            () => fleet.RowsAsync("SELECT ticket_id || '/' || delivery_key || ' ' || status FROM deliveries"),
            rows => rows.All(row => row.EndsWith(" sent", StringComparison.Ordinal)),
            TimeSpan.FromSeconds(60));
        var sent = (await File.ReadAllLinesAsync(fleet.Folder.In("outbox.jsonl")))
            .Select(line => JsonNode.Parse(line)!)
            .Select(reply => $"{reply["ticketId"]}/{reply["deliveryKey"]} sent")
            .ToList();
        output.WriteLine($"{sent.Count} replies");
        sent.ShouldBeUnique();
        sent.Count.ShouldBeGreaterThanOrEqualTo(Tickets * Questions.Length);
        sent.Order(StringComparer.Ordinal).ShouldBe(recorded.Order(StringComparer.Ordinal));
    }
}
