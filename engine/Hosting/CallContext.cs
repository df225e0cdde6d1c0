namespace Steward.Engine.Hosting;

/// <summary>
/// One call: when its caller gives up. Most calls never ask, and what watches a caller costs more than many of them do;
/// so it is made when someone asks.
/// </summary>
/// <param name="call">As gRPC has it; null for what the engine calls by itself.</param>
/// <param name="stopping">Fires when the engine stops.</param>
internal sealed class CallContext(ServerCallContext? call, CancellationToken stopping) : IDisposable
{
    private CancellationTokenSource? cancel;

    /// <summary>UTC; <see cref="DateTime.MaxValue"/> when the caller set none.</summary>
    internal DateTime Deadline => call?.Deadline ?? DateTime.MaxValue;

    /// <summary>Fires when the caller is gone or the engine stops.</summary>
    internal CancellationToken Cancel => (cancel ??= Watch()).Token;

    /// <summary>Whether <see cref="Cancel"/> has fired, or would have.</summary>
    internal bool IsOver => stopping.IsCancellationRequested || call?.CancellationToken.IsCancellationRequested == true;

    internal void ThrowIfOver()
    {
        if (IsOver)
        {
            throw new OperationCanceledException("The caller is gone, or the engine stops.");
        }
    }

    /// <summary>A source of the caller's own that fires with <see cref="Cancel"/>, or sooner.</summary>
    internal CancellationTokenSource Watch() =>
        CancellationTokenSource.CreateLinkedTokenSource(call?.CancellationToken ?? CancellationToken.None, stopping);

    public void Dispose() => cancel?.Dispose();
}
