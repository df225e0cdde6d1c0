using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Worker;

namespace Steward.Tests.Fixtures;

/// <summary>
/// The server that tests run on. With the environment variable TEMPORAL_ADDRESS it is that real Temporal server,
/// entered
/// through a namespace of this process's own; otherwise an embedded engine in this process.
/// </summary>
public sealed class TemporalServer : IAsyncDisposable
{
    /// <summary>Names the environment variable with the address (host:port) of a real server.</summary>
    public const string AddressVariable = "TEMPORAL_ADDRESS";

    private readonly ITestServer server;

    private TemporalServer(ITestServer server, TemporalClient client)
    {
        this.server = server;
        Client = client;
    }

    /// <summary>A client on a connection of its own.</summary>
    public ITemporalClient Client { get; }

    /// <summary>As host:port.</summary>
    public string Address => server.Address;

    public string Namespace => server.Namespace;

    public bool IsEmbedded => server.IsEmbedded;

    /// <summary>True when time passes at once while nothing is under way.</summary>
    public bool SkipsTime => server.SkipsTime;

    public static async Task<TemporalServer> StartAsync(TemporalServerOptions? options = null)
    {
        options ??= new TemporalServerOptions();
        ITestServer chosen = RequiredServer.AddressOrNull(AddressVariable) is { } address
            ? await RealServer.StartAsync(address)
            : await EmbeddedServer.StartAsync(options);
        var client = await TemporalClient.ConnectAsync(new(chosen.Address) { Namespace = chosen.Namespace });
        var started = new TemporalServer(chosen, client);
        await started.RegisterSearchAttributesAsync(options.SearchAttributes);
        return started;
    }

    /// <summary>
    /// A client on a new connection: two workers of one process that share a task queue need one
    /// each.
    /// </summary>
    public async Task<ITemporalClient> ConnectAsync(Action<TemporalClientConnectOptions>? configure = null)
    {
        var options = new TemporalClientConnectOptions(Address) { Namespace = Namespace };
        configure?.Invoke(options);
        return await TemporalClient.ConnectAsync(options);
    }

    /// <summary>Registers what is not there yet and returns when workflows and filters can use it.</summary>
    public Task RegisterSearchAttributesAsync(IReadOnlyDictionary<string, IndexedValueType> attributes) =>
        SearchAttributeRegistration.RegisterAsync(Client, attributes);

    /// <summary>
    /// Skips the test on a server that cannot skip time; no environment setting makes that a
    /// failure.
    /// </summary>
    public void RequireTimeSkipping()
    {
        if (!SkipsTime)
        {
            throw new SkipTestException("Needs skipped time, which a real Temporal server does not offer.");
        }
    }

    /// <summary>Skips the test on a real server, saying why only the embedded engine can be tested so.</summary>
    public void RequireEmbedded(string because)
    {
        if (!IsEmbedded)
        {
            throw new SkipTestException($"Runs on the embedded engine only: {because}");
        }
    }

    /// <summary>
    /// Lets the server's time pass, firing what falls due, and returns when it has. Needs skipped
    /// time.
    /// </summary>
    public Task SleepAsync(TimeSpan duration) => server.SleepAsync(duration);

    /// <summary>Runs a worker while the body runs; a worker that fails ends the test.</summary>
    /// <param name="options">The worker's workflows and activities; a fresh task queue is chosen when none is
    /// named.</param>
    /// <param name="body">Gets the worker and the name of its task queue.</param>
    public async Task RunWorkerAsync(TemporalWorkerOptions options, Func<TemporalWorker, string, Task> body)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(body);
        options.TaskQueue ??= $"queue-{Guid.NewGuid():N}";
        using var worker = new TemporalWorker(await ConnectAsync(), options);
        await worker.ExecuteAsync(() => body(worker, options.TaskQueue));
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
