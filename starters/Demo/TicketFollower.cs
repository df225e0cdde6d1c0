using Steward.Client;
using Steward.Starters.Replay;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Demo;

/// <summary>Follows one ticket and tells what happens on it, until stopped.</summary>
internal sealed class TicketFollower(StewardClient steward, string ticketId, Action<TicketEvent> tell)
{
    /// <summary>
    /// A handover or an approval is visible a moment before the words that tell the customer of it. Where a person
    /// speaks no words follow, and the wait ends by itself.
    /// </summary>
    private static readonly TimeSpan WordsFollowWithin = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private TaskCompletionSource changed = New();
    private ConversationSnapshot? now;
    private int heard;
    private int repliedUpTo;

    public string TicketId => ticketId;

    public async Task RunAsync(CancellationToken cancellation)
    {
        await foreach (var happened in steward.FollowAsync(ticketId, cancellation))
        {
            tell(happened);
            Count(happened);
            if (!happened.More)
            {
                Note(happened.Conversation);
            }
        }
    }

    /// <summary>
    /// Waits until everything up to this message is dealt with and told; false when the patience is over.
    /// </summary>
    public async Task<bool> SettleAsync(int sequence, TimeSpan patience, CancellationToken cancellation)
    {
        var settled = await UntilAsync(state => Settling.Holds(state, sequence), patience, cancellation);
        if (settled)
        {
            await UntilAsync(_ => repliedUpTo >= sequence, WordsFollowWithin, cancellation);
        }

        return settled;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Count(TicketEvent happened)
    {
        if (happened.Kind != TicketEventKind.Message)
        {
            return;
        }

        lock (gate)
        {
            heard += happened.Message!.Direction == MessageDirection.Inbound ? 1 : 0;
            repliedUpTo = happened.Message.Direction == MessageDirection.Outbound ? heard : repliedUpTo;
        }
    }

    private void Note(ConversationSnapshot conversation)
    {
        lock (gate)
        {
            now = conversation;
            changed.TrySetResult();
            changed = New();
        }
    }

    private async Task<bool> UntilAsync(
        Func<ConversationSnapshot, bool> holds, TimeSpan patience, CancellationToken cancellation)
    {
        using var patient = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patient.CancelAfter(patience);
        try
        {
            while (!Holds(holds, out var change))
            {
                await change.WaitAsync(patient.Token);
            }

            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private bool Holds(Func<ConversationSnapshot, bool> holds, out Task change)
    {
        lock (gate)
        {
            change = changed.Task;
            return now is not null && holds(now);
        }
    }
}
