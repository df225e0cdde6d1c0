using System.Collections.Concurrent;
using Steward.Conversation.Tests.Benches;
using Steward.Workflows.Contracts;
using Temporalio.Exceptions;

namespace Steward.Conversation.Tests.Durability;

/// <summary>One ticket on which people do random things; refusals are part of life.</summary>
internal sealed class RandomWalk(Ticket ticket, int seed)
{
    private static readonly string[] Kinds = ["asks", "hard", "refund", "cancel"];

    private readonly Random random = new(seed);
    private readonly ConcurrentBag<string> approved = [];

    public Ticket Ticket => ticket;

    public int Written { get; private set; }

    public IReadOnlyCollection<string> Approved => approved;

    public ConversationSnapshot? End { get; private set; }

    public async Task TakeAsync(int steps)
    {
        await WriteAsync();
        for (var step = 1; step < steps; step++)
        {
            await TryAsync(random.Next(6) switch
            {
                0 or 1 => WriteAsync,
                2 => ClaimAsync,
                3 => ReleaseAsync,
                4 => ReplyAsync,
                _ => DecideAsync,
            });
        }
    }

    /// <summary>Everybody lets go and every approval is decided: then nothing may be open.</summary>
    public async Task SettleAsync()
    {
        await TryAsync(ReleaseAsync);
        for (var tries = 0; tries < 20; tries++)
        {
            End = await ticket.UntilAsync(shown => shown.WaitingOn != WaitingOn.Assistant);
            if (End.AnsweredUpTo == End.Received && End.WaitingOn == WaitingOn.Customer)
            {
                return;
            }

            await TryAsync(End.WaitingOn == WaitingOn.Agent ? RescueAsync : DecideAsync);
        }
    }

    private static async Task TryAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (WorkflowUpdateFailedException)
        {
            // The desk said no; the walk goes on.
        }
    }

    private async Task WriteAsync()
    {
        var message = $"{Kinds[random.Next(Kinds.Length)]}-{Written + 1}";
        await ticket.WriteAsync(message);
        Written++;
        if (random.Next(4) == 0)
        {
            (await ticket.WriteAsync(message)).Duplicate.ShouldBeTrue();
        }
    }

    private Task ClaimAsync() => ticket.ClaimAsync(Agent());

    private async Task ReleaseAsync()
    {
        var lease = (await ticket.ShowAsync()).Lease;
        await ticket.ReleaseAsync(lease.Holder.Id ?? "nobody", lease.Epoch);
    }

    private async Task ReplyAsync()
    {
        var lease = (await ticket.ShowAsync()).Lease;
        await ticket.ReplyAsync(lease.Holder.Id ?? "nobody", lease.Epoch, $"reply-{random.Next():x}");
    }

    private async Task DecideAsync()
    {
        var waiting = (await ticket.ShowAsync()).Approvals.FirstOrDefault(
            approval => approval.State == ApprovalState.Waiting);
        if (waiting is null)
        {
            return;
        }

        var verdict = random.Next(3) == 0 ? Verdict.Reject : Verdict.Approve;
        if (verdict == Verdict.Approve)
        {
            approved.Add(waiting.Digest);
        }

        await ticket.DecideAsync(waiting, Agent(), verdict);
    }

    private async Task RescueAsync()
    {
        var lease = await ticket.ClaimAsync("rescuer");
        await ticket.ReleaseAsync("rescuer", lease.Epoch);
    }

    private string Agent() => random.Next(2) == 0 ? "ann" : "bob";
}
