using Steward.Client;
using Steward.Starters.Replay;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Demo;

/// <summary>Follows one ticket and tells what happens on it, until stopped.</summary>
internal sealed class TicketFollower(StewardClient steward, string ticketId, Action<TicketEvent> tell)
{
    private readonly Lock gate = new();
    private TaskCompletionSource changed = New();
    private ConversationSnapshot? now;

    public string TicketId => ticketId;

    public async Task RunAsync(CancellationToken cancellation)
    {
        await foreach (var happened in steward.FollowAsync(ticketId, cancellation))
        {
            tell(happened);
            if (happened.More)
            {
                continue;
            }

            lock (gate)
            {
                now = happened.Conversation;
                changed.TrySetResult();
                changed = New();
            }
        }
    }

    /// <summary>Waits until everything up to this message is dealt with and told; false when the patience is over.</summary>
    public async Task<bool> SettleAsync(int sequence, TimeSpan patience, CancellationToken cancellation)
    {
        using var patient = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patient.CancelAfter(patience);
        try
        {
            while (!IsSettled(sequence, out var change))
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

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool IsSettled(int sequence, out Task change)
    {
        lock (gate)
        {
            change = changed.Task;
            return now is not null && Settling.Holds(now, sequence);
        }
    }
}
