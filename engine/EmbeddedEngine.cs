using Microsoft.Extensions.Logging.Abstractions;
using Steward.Engine.Runs;
using Steward.Engine.Storage;
using Steward.Engine.Time;
using Temporalio.Client;

namespace Steward.Engine;

/// <summary>
/// A workflow server inside this process that speaks Temporal's gRPC API, so that Temporal's own client and worker
/// run on it unchanged. It listens on the loopback interface unless told otherwise.
/// </summary>
public sealed class EmbeddedEngine : IAsyncDisposable
{
    private readonly EngineCore core;
    private readonly Hosting.EngineServer server;
    private readonly Lazy<Task> ending;

    private EmbeddedEngine(EngineCore core, Hosting.EngineServer server)
    {
        (this.core, this.server) = (core, server);
        ending = new(EndAsync);
    }

    /// <summary>Where clients connect, as <c>127.0.0.1:port</c>.</summary>
    public string Address => server.Address;

    /// <summary>The read-only page's address; null unless <see cref="EmbeddedEngineOptions.PagePort"/> is set.</summary>
    public Uri? PageAddress => server.PageAddress;

    /// <summary>The workflows' time: the machine's, plus what has been skipped.</summary>
    public DateTimeOffset UtcNow => core.Clock.GetUtcNow();

    /// <summary>Starts an engine and returns when it answers calls.</summary>
    /// <exception cref="InvalidOperationException">The message names all options out of range.</exception>
    /// <exception cref="IOException">The data file or the port cannot be used; the message says what helps.</exception>
    public static async Task<EmbeddedEngine> StartAsync(EmbeddedEngineOptions? options = null)
    {
        options ??= new EmbeddedEngineOptions();
        options.Validate();
        var log = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("Steward.Engine");
        IEngineStore store = options.DataFile is { } file ? await SqliteStore.OpenAsync(file) : new MemoryStore();
        var parts = new EngineCore(options, store, log);
        try
        {
            var open = await Recovery.StartAsync(parts);
            var listening = await Hosting.EngineServer.StartAsync(parts);
            EngineLog.Started(log, listening.Address, open);
            return new EmbeddedEngine(parts, listening);
        }
        catch
        {
            await parts.DisposeAsync();
            throw;
        }
    }

    /// <summary>A client of this engine, on a connection of its own.</summary>
    /// <param name="ns">The namespace. Default: the first of the options.</param>
    public Task<TemporalClient> ConnectAsync(string? ns = null) =>
        TemporalClient.ConnectAsync(new(Address) { Namespace = ns ?? core.Options.Namespaces[0] });

    /// <summary>The workflows' time, as a task like the rest of the test environment's calls.</summary>
    public Task<DateTimeOffset> CurrentTimeAsync() => Task.FromResult(UtcNow);

    /// <summary>Lets workflow time pass; with time skipping it passes at once, even under a lock.</summary>
    public Task SleepAsync(TimeSpan duration) => TimeSkipper.SleepAsync(core, UtcNow + duration);

    /// <summary>Keeps time from being skipped until as many unlocks.</summary>
    public void LockTimeSkipping() => core.SkipLock.Lock();

    /// <summary>Takes one lock away.</summary>
    public void UnlockTimeSkipping() => core.SkipLock.Unlock();

    /// <summary>Stops listening, ends waiting calls and closes the store; a second call waits for the first.</summary>
    public ValueTask DisposeAsync() => new(ending.Value);

    private async Task EndAsync()
    {
        await core.Stopping.CancelAsync();
        await server.DisposeAsync();
        await core.DisposeAsync();
    }
}
