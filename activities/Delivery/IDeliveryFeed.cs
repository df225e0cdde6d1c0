namespace Steward.Activities.Delivery;

/// <summary>What this process sends, as it is sent.</summary>
public interface IDeliveryFeed
{
    /// <summary>
    /// Every reply sent from the call on, until cancelled. A watcher that lags loses the oldest beyond 10,000.
    /// </summary>
    IAsyncEnumerable<SentReply> WatchAsync(CancellationToken cancellation = default);
}
