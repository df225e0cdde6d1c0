using System.Collections.Concurrent;
using Steward.Activities.Delivery;
using Steward.Client;
using Steward.Starters.Conversations;

namespace Steward.Starters.Bench;

/// <summary>Customers who write and wait for the reply to leave the house.</summary>
internal sealed class BenchCustomers : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> waiting = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource done = new();
    private readonly Intake intake;
    private readonly Task listening;

    public BenchCustomers(IServiceProvider services)
    {
        intake = services.GetRequiredService<Intake>();
        listening = ListenAsync(services.GetRequiredService<IDeliveryFeed>());
    }

    /// <summary>Sends a message and answers how long its reply took.</summary>
    public async Task<TimeSpan> AskAsync(string ticket, int number, string words, CancellationToken cancellation)
    {
        var reply = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[ticket] = reply;
        var began = TimeProvider.System.GetTimestamp();
        await intake.AcceptAsync(
            ticket, new SubmitMessage { Text = words, From = ticket }, $"{ticket}-{number}", cancellation);
        await reply.Task.WaitAsync(Patience, cancellation);
        return TimeProvider.System.GetElapsedTime(began);
    }

    public async ValueTask DisposeAsync()
    {
        await done.CancelAsync();
        await listening;
        done.Dispose();
    }

    private async Task ListenAsync(IDeliveryFeed feed)
    {
        try
        {
            await foreach (var reply in feed.WatchAsync(done.Token))
            {
                if (waiting.TryRemove(reply.TicketId, out var waiter))
                {
                    waiter.TrySetResult();
                }
            }
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            // Disposed: nobody waits for replies any more.
            return;
        }
    }
}
