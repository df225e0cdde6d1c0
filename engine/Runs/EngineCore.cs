using Microsoft.Extensions.Logging;
using Steward.Engine.Batches;
using Steward.Engine.Deployments;
using Steward.Engine.Hosting;
using Steward.Engine.Listing;
using Steward.Engine.Matching;
using Steward.Engine.Storage;
using Steward.Engine.Time;

namespace Steward.Engine.Runs;

/// <summary>The engine's parts, wired.</summary>
internal sealed class EngineCore : IAsyncDisposable
{
    internal EngineCore(EmbeddedEngineOptions options, IEngineStore store, ILogger log)
    {
        (Options, Store, Log) = (options, store, log);
        Machine = new SteadyTime(options.TimeProvider);
        Clock = new EngineClock(Machine);
        SkipLock = new SkipLock(options.TimeSkipping);
        Deadlines = new DeadlineQueue(Clock, Busy, SkipLock);
        Queues = new TaskQueues(Machine);
        Loader = new RunLoader(store, options.ShortestTimer);
        Lanes = new LaneDirectory(this);
        Publisher = new RunPublisher(this);
        Outbox = new Outbox(this);
        Namespaces = new NamespaceDirectory(this);
        Deployments = new DeploymentDirectory(this);
        Rerouting = new Rerouting(this);
        Batches = new BatchRunner(this);
    }

    internal EmbeddedEngineOptions Options { get; }

    internal IEngineStore Store { get; }

    internal ILogger Log { get; }

    internal SteadyTime Machine { get; }

    internal EngineClock Clock { get; }

    internal BusyCount Busy { get; } = new();

    internal SkipLock SkipLock { get; }

    internal DeadlineQueue Deadlines { get; }

    internal TaskQueues Queues { get; }

    internal RunLoader Loader { get; }

    internal LaneDirectory Lanes { get; }

    internal RunPublisher Publisher { get; }

    internal Outbox Outbox { get; }

    internal NamespaceDirectory Namespaces { get; }

    internal DeploymentDirectory Deployments { get; }

    internal Rerouting Rerouting { get; }

    internal BatchRunner Batches { get; }

    internal RunIndex Index { get; } = new();

    /// <summary>Fires when the engine stops, so that waiting calls end.</summary>
    internal CancellationTokenSource Stopping { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await Deadlines.DisposeAsync();
        await Store.DisposeAsync();
        Stopping.Dispose();
    }
}
