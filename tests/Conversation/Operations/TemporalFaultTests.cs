using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Steward.Conversation.Tests.EndToEnd;
using Steward.Tests.Fixtures;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Operations;

/// <summary>
/// The Temporal server is paused, stopped and killed in the middle of conversations, again and again. Steward is one
/// process throughout: it must find its way back by itself.
/// </summary>
[Collection(SharedHouse.Name)]
public sealed class TemporalFaultTests(ITestOutputHelper output)
{
    private const int Rounds = 3;

    private static readonly string[] Questions =
    [
        "How long does standard shipping take?", "Can I use more than one gift card on one order?", "When are you open?",
    ];

    private readonly ConcurrentBag<Caller> tickets = [];
    private volatile bool over;

    [Fact]
    public async Task Paused_stopped_and_killed_in_the_middle_nothing_is_lost_or_done_twice_and_nobody_restarts_Steward()
    {
        await using var temporal = await OwnTemporal.StartAsync();
        await using var house = await OpenHouse.OpenAsync(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Temporal:Address"] = temporal.Address,
            ["Temporal:Namespace"] = "default",
            ["Api:AnswerSeconds"] = "3",
        });
        var people = Task.WhenAll(CancelAsync(house), ReturnAsync(house), AskAsync(house), AskAsync(house));

        for (var round = 0; round < Rounds; round++)
        {
            await FaultAsync(house, temporal.PauseAsync, temporal.ResumeAsync);
            await FaultAsync(house, temporal.StopAsync, temporal.RunAsync);
            await FaultAsync(house, temporal.KillAsync, temporal.RunAsync);
        }

        over = true;
        await people;
        await Task.WhenAll(tickets.Select(NothingIsLostAsync));
        await EachReplyWentOutOnceAsync(house.Folder);
        (await house.Folder.RowsAsync("SELECT p.action FROM action_keys k JOIN proposals p USING (proposal_id)"))
            .Select(row => row[0]).Order(StringComparer.Ordinal)
            .ShouldBe(["cancel_pending_order", "return_delivered_order_items"]);
        output.WriteLine($"{tickets.Count} tickets, {tickets.Sum(t => t.Accepted)} messages, {3 * Rounds} faults");
    }

    /// <summary>While it is out, whoever writes is told to come back; afterwards a message is accepted again.</summary>
    private async Task FaultAsync(OpenHouse house, Func<Task> breaks, Func<Task> mends)
    {
        var ticket = Ticket(house);
        await ticket.WriteAsync(Questions[0]);
        await breaks();
        using (var refused = await KnockAsync(house))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            refused.Headers.RetryAfter.ShouldNotBeNull();
        }

        await mends();
        await ticket.WriteAsync(Questions[1]);
    }

    private static async Task<HttpResponseMessage> KnockAsync(OpenHouse house)
    {
        using var http = new HttpClient { BaseAddress = house.Url };
        return await http.PostAsJsonAsync(
            $"/v1/tickets/N-{Guid.NewGuid():N}/messages", new { text = Questions[2], from = "visitor" });
    }

    private Caller Ticket(OpenHouse house)
    {
        var opened = new Caller(house, $"F-{Guid.NewGuid():N}");
        tickets.Add(opened);
        return opened;
    }

    private async Task CancelAsync(OpenHouse house)
    {
        var customer = Ticket(house);
        await customer.WriteAsync(
            "Please cancel my order #W7315520, I ordered it by mistake. My e-mail is maya.lindqvist@example.com");
        await customer.UntilAsync(IsAsked);
        await customer.WriteAsync("yes");
        await customer.UntilAsync(shown => shown.Actions is [{ Status: ActionStatus.Done }]);
    }

    private async Task ReturnAsync(OpenHouse house)
    {
        var customer = Ticket(house);
        await customer.WriteAsync(
            "I would like to return the office chair from order #W6620914. Please refund it to the credit card I paid "
            + "with. My e-mail address is tomas.reyes@example.com.");
        await customer.UntilAsync(IsAsked);
        await customer.WriteAsync("Yes, please go ahead.");
        var waiting = await customer.UntilAsync(shown => shown.Approvals.Any(a => a.State == ApprovalState.Waiting));
        await customer.DecideAsync(waiting.Approvals.Single(a => a.State == ApprovalState.Waiting), "olga");
        await customer.UntilAsync(shown => shown.Actions is [{ Status: ActionStatus.Done }]);
    }

    private async Task AskAsync(OpenHouse house)
    {
        do
        {
            var ticket = Ticket(house);
            foreach (var question in Questions)
            {
                await ticket.WriteAsync(question);
            }
        }
        while (!over);
    }

    private static bool IsAsked(ConversationSnapshot shown) =>
        shown is { LastDraft: DraftKind.Question, WaitingOn: WaitingOn.Customer };

    private static async Task NothingIsLostAsync(Caller ticket)
    {
        var shown = await ticket.UntilAsync(
            now => now.WaitingOn is not (WaitingOn.Assistant or WaitingOn.Nobody) && now.AnsweredUpTo == now.Received);
        shown.Received.ShouldBe(ticket.Accepted);
        ticket.Dispose();
    }

    private static async Task EachReplyWentOutOnceAsync(HouseFolder folder)
    {
        var recorded = await Eventually.GetAsync(
            () => folder.RowsAsync("SELECT ticket_id || '/' || delivery_key, status FROM deliveries"),
            rows => rows.All(row => row[1] is "sent" or "fenced"),
            TimeSpan.FromSeconds(30));
        var sent = (await File.ReadAllLinesAsync(folder.In("outbox.jsonl")))
            .Select(line => JsonNode.Parse(line)!).Select(reply => $"{reply["ticketId"]}/{reply["deliveryKey"]}").ToList();
        sent.ShouldBeUnique();
        sent.Order().ShouldBe(recorded.Where(row => row[1] is "sent").Select(row => row[0]).Order());
    }
}
