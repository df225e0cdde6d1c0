using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Steward.Activities.Delivery;

/// <summary>Hands each sent reply to every watcher.</summary>
internal sealed class DeliveryFeed : IDeliveryFeed
{
    private const int LongestLag = 10_000;

    private readonly ConcurrentDictionary<Channel<SentReply>, bool> watchers = new();

    public void Publish(SentReply reply)
    {
        foreach (var watcher in watchers.Keys)
        {
            watcher.Writer.TryWrite(reply);
        }
    }

    public IAsyncEnumerable<SentReply> WatchAsync(CancellationToken cancellation = default)
    {
        // Registered here, not in the iterator: what is sent between the call and the first step is seen too.
        var watcher = Channel.CreateBounded<SentReply>(
            new BoundedChannelOptions(LongestLag) { FullMode = BoundedChannelFullMode.DropOldest });
        watchers[watcher] = true;
        return ReadAsync(watcher, cancellation);
    }

    private async IAsyncEnumerable<SentReply> ReadAsync(
        Channel<SentReply> watcher, [EnumeratorCancellation] CancellationToken cancellation)
    {
        try
        {
            await foreach (var reply in watcher.Reader.ReadAllAsync(cancellation))
            {
                yield return reply;
            }
        }
        finally
        {
            watchers.TryRemove(watcher, out _);
        }
    }
}
