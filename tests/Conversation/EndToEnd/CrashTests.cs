using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Steward.Activities.Audit;
using Steward.Activities.Crm.Import;
using Steward.Tests.Fixtures;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.EndToEnd;

[Collection(SharedHouse.Name)]
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int Kills = 10;
    private const int Seed = 20_260_407;

    private static readonly string[] Questions =
    [
        "How long does standard shipping take?", "Can I use more than one gift card on one order?",
        "When are you open?",
    ];

    private readonly ConcurrentBag<Caller> tickets = [];
    private volatile bool over;

    [Fact]
    public async Task Killed_at_any_moment_nothing_is_lost_and_nothing_happens_twice()
    {
        await using var house = await OpenHouse.OpenAsync();
        var people = Task.WhenAll(
            CancelAsync(Ticket(house)), ReturnAsync(Ticket(house)), TakeOverAsync(house), TakeOverAsync(house),
            AskAsync(house), AskAsync(house));

        await KillAgainAndAgainAsync(house);
        await people;

        await Task.WhenAll(tickets.Select(NothingIsLostAsync));
        await EachReplyWentOutOnceAsync(house.Folder);
        await OneVoiceSpokeAsync(house.Folder);
        await EachActionTookEffectOnceAsync(house);
        output.WriteLine($"{tickets.Count} tickets, {tickets.Sum(ticket => ticket.Accepted)} messages, {Kills} kills");
    }

    private static async Task NothingIsLostAsync(Caller ticket)
    {
        var shown = await ticket.UntilAsync(
            now => now.WaitingOn is not (WaitingOn.Assistant or WaitingOn.Nobody) && now.AnsweredUpTo == now.Received);
        shown.Received.ShouldBe(ticket.Accepted);
        ticket.Dispose();
    }

    private Caller Ticket(OpenHouse house)
    {
        var opened = new Caller(house, $"K-{Guid.NewGuid():N}");
        tickets.Add(opened);
        return opened;
    }

    /// <summary>The moments are the test's subject, so they are drawn, not waited for.</summary>
    private async Task KillAgainAndAgainAsync(OpenHouse house)
    {
        var random = new Random(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(50, 2_000)));
            await house.KillAsync();
            await house.StartAsync();
        }

        over = true;
    }

    private static bool IsAsked(ConversationSnapshot shown) =>
        shown is { LastDraft: DraftKind.Question, WaitingOn: WaitingOn.Customer };

    private static async Task CancelAsync(Caller customer)
    {
        await customer.WriteAsync(
            "Please cancel my order #W7315520, I ordered it by mistake. My e-mail is maya.lindqvist@example.com");
        await customer.UntilAsync(IsAsked);
        await customer.WriteAsync("yes");
        await customer.UntilAsync(shown => shown.Actions is [{ Status: ActionStatus.Done }]);
    }

    private static async Task ReturnAsync(Caller customer)
    {
        await customer.WriteAsync(
            "I would like to return the office chair from order #W6620914. Please refund it to the credit card I " +
            "paid with. My e-mail address is tomas.reyes@example.com.");
        await customer.UntilAsync(IsAsked);
        await customer.WriteAsync("Yes, please go ahead.");
        var waiting = await customer.UntilAsync(shown => shown.Approvals.Any(a => a.State == ApprovalState.Waiting));
        await customer.DecideAsync(waiting.Approvals.Single(a => a.State == ApprovalState.Waiting), "olga");
        await customer.UntilAsync(shown => shown.Actions is [{ Status: ActionStatus.Done }]);
    }

    private async Task TakeOverAsync(OpenHouse house)
    {
        do
        {
            var ticket = Ticket(house);
            await ticket.WriteAsync(Questions[0]);
            var epoch = await ticket.ClaimAsync("ana");
            await ticket.ReplyAsync("ana", epoch, "Ana here; I will see to it myself.");
            await ticket.ReleaseAsync("ana", epoch, "Go on as usual.");
            await ticket.WriteAsync(Questions[1]);
        }
        while (!over);
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

    private async Task EachReplyWentOutOnceAsync(HouseFolder folder)
    {
        var recorded = await Eventually.GetAsync(
            () => folder.RowsAsync("SELECT ticket_id || '/' || delivery_key, status FROM deliveries"),
            rows => rows.All(row => row[1] is "sent"),
            TimeSpan.FromSeconds(30));
        var sent = (await File.ReadAllLinesAsync(folder.In("outbox.jsonl")))
            .Select(line => JsonNode.Parse(line)!)
            .Select(reply => $"{reply["ticketId"]}/{reply["deliveryKey"]}")
            .ToList();
        output.WriteLine($"{sent.Count} replies");
        sent.ShouldBeUnique();
        sent.Order().ShouldBe(recorded.Select(row => row[0]).Order());
    }

    /// <summary>An epoch has one speaker, and nobody speaks under an epoch older than the last one heard.</summary>
    private static async Task OneVoiceSpokeAsync(HouseFolder folder)
    {
        var spoken = await folder.RowsAsync("SELECT ticket_id, epoch, speaker FROM deliveries ORDER BY number");
        foreach (var ticket in spoken.GroupBy(row => row[0], StringComparer.Ordinal))
        {
            ticket.Select(row => int.Parse(row[1])).ShouldBeInOrder();
            ticket.GroupBy(row => row[1], StringComparer.Ordinal)
                .ShouldAllBe(epoch => epoch.Select(row => row[2]).Distinct().Count() == 1);
        }

        spoken.Select(row => row[2]).Distinct().Order().ShouldBe(["ana", "assistant"]);
    }

    /// <summary>The shop is as it would be had each action been done once, by hand.</summary>
    private static async Task EachActionTookEffectOnceAsync(OpenHouse house)
    {
        var proposed = await house.Folder.RowsAsync(
            "SELECT k.ticket_id, p.action, p.arguments FROM action_keys k JOIN proposals p USING (proposal_id)");
        proposed.Select(row => row[1]).Order().ShouldBe(["cancel_pending_order", "return_delivered_order_items"]);
        using var other = new HouseFolder();
        var expected = await ShopAfterAsync(other, proposed);

        await house.WithStoreAsync(async store =>
        {
            (await store.GetRequiredService<ShopExport>().ExportAsync()).ShouldBe(expected);
            (await store.GetRequiredService<AuditLog>().VerifyAsync()).Fault.ShouldBeNull();
        });
    }

    private static async Task<string> ShopAfterAsync(HouseFolder folder, IReadOnlyList<IReadOnlyList<string>> actions)
    {
        var shop = string.Empty;
        await OpenHouse.WithStoreAsync(folder, async store =>
        {
            await store.GetRequiredService<Tau2RetailImport>().ImportShopAsync(Checkout.Records);
            foreach (var action in actions)
            {
                var desk = store.GetRequiredService<IProposalDesk>();
                var proposal = await desk.ProposeAsync(action[0], action[1], action[2]);
                var outcome = await store.GetRequiredService<ICrmActivities>().ExecuteActionAsync(new()
                {
                    TicketId = action[0],
                    ActionNumber = 1,
                    ProposalId = proposal.ProposalId,
                    Digest = proposal.Digest,
                    FactsVersion = proposal.FactsVersion,
                    RequestedBy = "assistant",
                    PolicyVersion = "none",
                    Rule = "none",
                });
                outcome.Status.ShouldBe(ActionStatus.Done);
            }

            shop = await store.GetRequiredService<ShopExport>().ExportAsync();
        });
        return shop;
    }
}
