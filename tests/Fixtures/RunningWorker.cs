using Temporalio.Client;
using Temporalio.Worker;

namespace Steward.Tests.Fixtures;

/// <summary>A worker that polls until it is disposed; a failure of it surfaces there.</summary>
public sealed class RunningWorker : IAsyncDisposable
{
    private readonly TemporalWorker worker;
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    private RunningWorker(TemporalWorker worker)
    {
        this.worker = worker;
        running = worker.ExecuteAsync(stop.Token);
    }

    public static RunningWorker Start(ITemporalClient client, TemporalWorkerOptions options) =>
        new(new TemporalWorker(client, options));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // The way a worker ends when asked to stop.
        }
        finally
        {
            worker.Dispose();
            stop.Dispose();
        }
    }
}
