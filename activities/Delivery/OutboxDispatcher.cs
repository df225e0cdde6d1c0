using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Delivery;

/// <summary>
/// Sends what was recorded: claims a row under a fresh look at the lease, sends it, writes down how it ended, and tells
/// the conversation of what was not said. A row that was being sent when its process died is sent again under its key.
/// </summary>
internal sealed class OutboxDispatcher(
    OutboxClaims claims,
    ReplySender sender,
    IConversationNotifier notifier,
    DeliveryFeed feed,
    OutboxBell bell,
    IOptions<DeliveryOptions> options,
    TimeProvider time,
    ILogger<OutboxDispatcher> logger) : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly OutboxBell ended = new(time);

    private TimeSpan Poll => TimeSpan.FromMilliseconds(options.Value.PollMilliseconds);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host starts its services one by one; the first look is not their wait.
        await Task.Yield();
        var senders = Enumerable.Range(0, options.Value.Senders)
            .Select(_ => LoopAsync(SendDueAsync, bell, stoppingToken));
        await Task.WhenAll([.. senders, LoopAsync(TellAsync, ended, stoppingToken)]);
    }

    /// <summary>Sends everything that is due and tells what must be told.</summary>
    internal async Task DrainAsync(CancellationToken cancellation)
    {
        await SendDueAsync(cancellation);
        await TellAsync(cancellation);
    }

    private async Task SendDueAsync(CancellationToken cancellation)
    {
        while (await claims.NextAsync(TimeSpan.FromSeconds(options.Value.ClaimSeconds), cancellation) is { } claimed)
        {
            // There may be more: another sender need not wait for a slow receiver of this one.
            bell.Ring();
            await SendAsync(claimed, cancellation);
        }

        ended.Ring();
    }

    private async Task TellAsync(CancellationToken cancellation)
    {
        foreach (var row in await claims.UnreportedAsync(cancellation))
        {
            await ReportAsync(row, cancellation);
        }
    }

    private async Task LoopAsync(Func<CancellationToken, Task> work, OutboxBell wake, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await work(cancellation);
                await wake.WaitAsync(Poll, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // The host is stopping; what was claimed is due again when its claim runs out.
            }
            catch (Exception failure)
            {
                logger.Stuck(FailureTrace.Of(failure), Poll);
                await Task.Delay(Poll, time, CancellationToken.None);
            }
        }
    }

    private async Task SendAsync(ClaimedReply claimed, CancellationToken cancellation)
    {
        var row = claimed.Row;
        var attempt = row.Attempts + 1;
        using var span = DeliverySpan.Start(row, sender.ChannelName(row));
        var result = await sender.SendAsync(claimed, cancellation);
        DeliverySpan.End(span, result);
        switch (result.Status)
        {
            case SendStatus.Sent:
                await claims.EndAsync(claimed, DeliveryStatus.Sent, reason: null, TimeSpan.Zero);
                logger.Sent(row.DeliveryKey, row.TicketId, sender.ChannelName(row), attempt);
                feed.Publish(new(row.TicketId, row.DeliveryKey, row.ContentId, row.Speaker, time.GetUtcNow()));
                break;
            case SendStatus.Later when attempt < options.Value.MostAttempts:
                var wait = Wait(attempt, result.RetryAfter);
                await claims.EndAsync(claimed, DeliveryStatus.Queued, result.Reason, wait);
                logger.Later(row.DeliveryKey, row.TicketId, result.Reason, attempt, wait);
                break;
            default:
                await claims.EndAsync(claimed, DeliveryStatus.Failed, result.Reason, TimeSpan.Zero);
                logger.Failed(row.DeliveryKey, row.TicketId, result.Reason, attempt);
                break;
        }
    }

    private TimeSpan Wait(int attempt, TimeSpan? asked)
    {
        var doubled = TimeSpan.FromSeconds(options.Value.FirstRetrySeconds * Math.Pow(2, attempt - 1));
        var wait = asked > doubled ? asked.Value : doubled;
        return wait < LongestWait ? wait : LongestWait;
    }

    private async Task ReportAsync(DeliveryRow row, CancellationToken cancellation)
    {
        var outcome = row.Status is DeliveryStatus.Fenced ? DeliveryOutcome.Fenced : DeliveryOutcome.Failed;
        try
        {
            await notifier.DeliveryReportedAsync(
                row.TicketId, new DeliveryReport(row.DeliveryKey, outcome, row.Reason), cancellation);
            await claims.ReportedAsync(row, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.NotTold(FailureTrace.Of(failure), row.DeliveryKey, row.TicketId);
        }
    }
}
