using Temporalio.Client;
using Temporalio.Worker;

namespace Steward.Starters.Bench.Loads;

/// <summary>A client, and a worker beside it on a connection of its own.</summary>
internal sealed class BenchWorker : IAsyncDisposable
{
    private readonly TemporalWorker worker;
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    private BenchWorker(TemporalClient client, TemporalWorker worker)
    {
        (Client, this.worker) = (client, worker);
        running = worker.ExecuteAsync(stop.Token);
    }

    public TemporalClient Client { get; }

    /// <param name="address">The server.</param>
    /// <param name="cached">Runs that the worker keeps; null for the SDK's own number.</param>
    public static async Task<BenchWorker> StartAsync(string address, int? cached = null)
    {
        var options = Options();
        options.MaxCachedWorkflows = cached ?? options.MaxCachedWorkflows;
        return new(
            await QuietRuntime.ConnectAsync(address),
            new TemporalWorker(await QuietRuntime.ConnectAsync(address), options));
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }

        worker.Dispose();
        stop.Dispose();
    }

    private static TemporalWorkerOptions Options() => new TemporalWorkerOptions(StandardLoads.Queue)
        .AddWorkflow<OneActivity>().AddWorkflow<Timers>().AddWorkflow<Listener>()
        .AddActivity(OneActivity.Greet);
}
