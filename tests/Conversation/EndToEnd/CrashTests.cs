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
        "What is your return policy?", "When are you open?", "Which payment methods do you take?",
    ];

    private readonly CancellationTokenSource over = new();

    [Fact]
    public async Task Killed_at_any_moment_nothing_is_lost_and_nothing_happens_twice()
    {
        await using var house = await OpenHouse.OpenAsync();
        Caller[] callers = [.. Enumerable.Range(1, 5).Select(number => new Caller(house, $"K-{number}"))];
        Task[] people =
        [
            CancelAsync(callers[0]), ReturnAsync(callers[1]), TakeOverAsync(callers[2]), AskAsync(callers[3]),
            AskAsync(callers[4]),
        ];

        await KillAgainAndAgainAsync(house);
        await Task.WhenAll(people);

        foreach (var caller in callers)
        {
            var shown = await caller.UntilAsync(now => now.AnsweredUpTo == now.Received && now.WaitingOn != WaitingOn.Assistant);
            output.WriteLine($"{caller.TicketId}: {shown.Received} received, {shown.Turns} turns, waits for {shown.WaitingOn}");
            shown.Received.ShouldBe(caller.Accepted);
        }

        await EachReplyWentOutOnceAsync(house.Folder);
        await OneVoiceSpokeAsync(house.Folder);
        await EachActionTookEffectOnceAsync(house);
        foreach (var caller in callers)
        {
            caller.Dispose();
        }
    }

    /// <summary>The moments are the test's subject, so they are drawn, not waited for.</summary>
    private async Task KillAgainAndAgainAsync(OpenHouse house)
    {
        var random = new Random(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(50, 2_500)));
            await house.KillAsync();
            await house.StartAsync();
        }

        await over.CancelAsync();
    }

    private static async Task CancelAsync(Caller customer)
    {
        await customer.WriteAsync(
            "Please cancel my order #W7315520, I ordered it by mistake. My e-mail is maya.lindqvist@example.com");
        await customer.UntilAsync(shown => shown.LastDraft == DraftKind.Question && shown.WaitingOn == WaitingOn.Customer);
        await customer.WriteAsync("yes");
        await customer.UntilAsync(shown => shown.Actions is [{ Status: ActionStatus.Done }]);
    }

    private static async Task ReturnAsync(Caller customer)
    {
        await customer.WriteAsync(
            "I would like to return the office chair from order #W6620914. Please refund it to the credit card I paid " +
            "with. My e-mail address is tomas.reyes@example.com.");
        await customer.UntilAsync(shown => shown.LastDraft == DraftKind.Question && shown.WaitingOn == WaitingOn.Customer);
        await customer.WriteAsync("Yes, please go ahead.");
        var waiting = await customer.UntilAsync(shown => shown.Approvals.Any(a => a.State == ApprovalState.Waiting));
        await customer.DecideAsync(waiting.Approvals.Single(a => a.State == ApprovalState.Waiting), "olga");
        await customer.UntilAsync(shown => shown.Actions is [{ Status: ActionStatus.Done }]);
    }

    private async Task TakeOverAsync(Caller ticket)
    {
        do
        {
            await ticket.WriteAsync(Questions[ticket.Accepted % Questions.Length]);
            var epoch = await ticket.ClaimAsync("ana");
            await ticket.ReplyAsync("ana", epoch, $"Ana here, for your message {ticket.Accepted}.");
            await ticket.ReleaseAsync("ana", epoch, "Go on as usual.");
        }
        while (!over.IsCancellationRequested);
    }

    private async Task AskAsync(Caller customer)
    {
        do
        {
            await customer.WriteAsync(Questions[customer.Accepted % Questions.Length]);
            await customer.UntilAsync(shown => shown.AnsweredUpTo == shown.Received);
        }
        while (!over.IsCancellationRequested);
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

    /// <summary>An epoch has one speaker, and nobody speaks under an epoch older than one that was spoken under.</summary>
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
            await store.GetRequiredService<Tau2RetailImport>().ImportShopAsync(Path.Combine(Checkout.Shop, "shop.json"));
            foreach (var action in actions)
            {
                var proposal = await store.GetRequiredService<IProposalDesk>().ProposeAsync(action[0], action[1], action[2]);
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
