using Steward.Conversation.Tests.Benches;
using Steward.Conversation.Tests.Scripted;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Durability;

/// <summary>
/// Customers, agents, approvers and crashing workers in random order, many tickets at a time: the rules hold
/// for each.
/// </summary>
public sealed class InterleavingTests(ITestOutputHelper output)
{
    private const int TicketsPerBatch = 50;
    private const int StepsPerTicket = 7;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task In_any_order_there_is_one_voice_each_effect_happens_once_and_nothing_is_lost(int seed) =>
        Bench.RunAsync(async bench =>
        {
            output.WriteLine($"Seed {seed}");
            bench.World.Understanding.Perceive = request =>
                ScriptedUnderstanding.Ordinary with { Intent = IsHard(request) ? "hard" : "question" };
            bench.World.Reasoning.Answer = Offer;
            foreach (
                var activity in new[] { "delivery.deliver", "crm.execute-action", "delivery.grant-lease",
                "audit.record" })
            {
                bench.World.Faults.LoseAnswer(activity, 5);
            }

            var walks = Enumerable.Range(0, TicketsPerBatch).Select(
                index => new RandomWalk(bench.NewTicket(), (seed * 1_000) + index)).ToList();
            var walking = Task.WhenAll(walks.Select(walk => walk.TakeAsync(StepsPerTicket)));
            await bench.RestartWorkerAsync();
            await bench.RestartWorkerAsync();
            await walking;
            await Task.WhenAll(walks.Select(walk => walk.SettleAsync()));

            walks.ForEach(walk => AssertRules(bench.World, walk));
        });

    private static bool IsHard(PerceiveRequest request) =>
        request.MessageIds.Any(id => id.StartsWith("hard", StringComparison.Ordinal));

    private static Draft? Offer(ComposeRequest request)
    {
        var wished = request.MessageIds.Where(
            id => id.StartsWith("refund", StringComparison.Ordinal) || id.StartsWith(
                "cancel", StringComparison.Ordinal)).ToList();
        return request.Phase != TurnPhase.Answer || wished.Count == 0
            ? null
            : ScriptedReasoning.Actions(
                [.. wished.Select(id => ScriptedCrm.Proposal(id[..6], $"{request.TicketId}-{id}", 20))]);
    }

    private static void AssertRules(World world, RandomWalk walk)
    {
        var sent = world.Delivery.Sent.Where(delivery => delivery.TicketId == walk.Ticket.Id).ToList();
        sent.Select(delivery => delivery.Epoch).ShouldBe(
            sent.Select(delivery => delivery.Epoch).Order(), "an old epoch spoke");
        sent.GroupBy(delivery => delivery.Epoch).ShouldAllBe(
            epoch => epoch.Select(delivery => delivery.Speaker).Distinct().Count() == 1);
        sent.Select(delivery => delivery.ContentId).Where(words => words != "awaitapproval").ShouldBeUnique(
            "something was said twice");

        var effects = world.Crm.Effects.Where(effect => effect.TicketId == walk.Ticket.Id).ToList();
        effects.Select(effect => effect.ActionNumber).ShouldBeUnique("an action took effect twice");
        effects.Where(effect => effect.ApprovalId is not null).ShouldAllBe(
            effect => effect.ApprovedBy.Count == 1 && walk.Approved.Contains(effect.Digest));

        walk.End!.AnsweredUpTo.ShouldBe(walk.End.Received, "a message was lost");
        walk.End.Received.ShouldBe(walk.Written, "an accepted message was not counted");
    }
}
