using System.Threading.Channels;

namespace Steward.Activities.Delivery;

/// <summary>
/// Wakes this process's dispatcher when a reply was recorded, so that it need not wait for the next look.
/// </summary>
internal sealed class OutboxBell(TimeProvider time)
{
    private readonly Channel<bool> rung = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => rung.Writer.TryWrite(true);

    /// <summary>Waits for the bell or for the time, whichever is first.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellation)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var bell = rung.Reader.ReadAsync(both.Token).AsTask();
        await Task.WhenAny(bell, Task.Delay(longest, time, both.Token));
        await both.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }
}
