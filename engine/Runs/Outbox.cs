using System.Collections.Concurrent;

namespace Steward.Engine.Runs;

/// <summary>Carries messages from run to run, in order for each workflow id.</summary>
internal sealed class Outbox(EngineCore core)
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(string Namespace, string WorkflowId), Task> tails = new();
    private readonly Lock sync = new();
    private long last;

    /// <summary>An id that sorts after all earlier ones, also those of earlier processes.</summary>
    internal string NewId()
    {
        var now = core.Clock.Real.GetUtcNow().UtcTicks;
        lock (sync)
        {
            last = Math.Max(last + 1, now);
            return last.ToString("D20");
        }
    }

    /// <summary>Keeps new ids behind those that wait, whatever the clock says.</summary>
    internal void StartAfter(IEnumerable<string> ids)
    {
        lock (sync)
        {
            last = ids.Select(long.Parse).Append(last).Max();
        }
    }

    internal void Dispatch(CrossRunMessage message)
    {
        core.Busy.Enter();
        var target = (message.Target.Namespace, message.Target.WorkflowId);
        lock (sync)
        {
            var before = tails.GetValueOrDefault(target, Task.CompletedTask);
            var delivery = DeliverAfterAsync(before, message);
            if (delivery.IsCompleted)
            {
                tails.TryRemove(target, out _);
            }
            else
            {
                tails[target] = delivery;
            }
        }
    }

    private async Task DeliverAfterAsync(Task before, CrossRunMessage message)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        while (!await TryDeliverAsync(message) && !core.Stopping.IsCancellationRequested)
        {
            await Task.Delay(RetryDelay, core.Clock.Real);
        }

        core.Busy.Leave();
    }

    private async Task<bool> TryDeliverAsync(CrossRunMessage message)
    {
        try
        {
            return await core.Lanes.DoAsync(message.Target, turn =>
            {
                turn.Commit.Received.Add(message.Id);
                message.Deliver(turn);
                return true;
            });
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The message stays stored: it is tried again, here or after a restart.
            EngineLog.MessageNotDelivered(core.Log, e, message.GetType().Name, message.Target.WorkflowId);
            return false;
        }
    }
}
