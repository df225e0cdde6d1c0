using Steward.Conversation.Tests.Scripted;
using Steward.Tests.Fixtures;
using Steward.Workers;
using Steward.Workflows;
using Steward.Workflows.Contracts;
using Temporalio.Client;
using Temporalio.Worker;

namespace Steward.Conversation.Tests.Benches;

/// <summary>
/// A worker over a scripted world. Every history that a test makes is replayed when its body has
/// passed.
/// </summary>
public sealed class Bench
{
    private readonly TemporalServer server;
    private readonly ITemporalClient client;
    private readonly string taskQueue = $"conversations-{Guid.NewGuid():N}";
    private readonly List<Ticket> tickets = [];
    private RunningWorker? worker;

    private Bench(TemporalServer server, ITemporalClient client)
    {
        this.server = server;
        this.client = client;
        Ticket = NewTicket();
    }

    public World World { get; } = new();

    /// <summary>The bench's first ticket.</summary>
    public Ticket Ticket { get; }

    public TemporalServer Server => server;

    public static async Task RunAsync(Func<Bench, Task> body) => await RunAsync(await Servers.SharedAsync(), body);

    /// <summary>
    /// Runs where time passes when the test says so, and then at once; skips on a server that
    /// cannot.
    /// </summary>
    public static async Task RunSkippingAsync(Func<Bench, Task> body)
    {
        await using var skipping = await Servers.SkippingAsync();
        skipping.RequireTimeSkipping();
        await skipping.Client.Connection.TestService.LockTimeSkippingAsync(new());
        await RunAsync(skipping, body);
    }

    /// <summary>Lets time pass, and returns when what fell due was done.</summary>
    public Task SleepAsync(TimeSpan duration) => server.SleepAsync(duration);

    /// <summary>The time on the server.</summary>
    public async Task<DateTimeOffset> NowAsync() =>
        (await server.Client.Connection.TestService.GetCurrentTimeAsync(new())).Time.ToDateTimeOffset();

    public Ticket NewTicket()
    {
        var ticket = new Ticket(client, taskQueue, World);
        tickets.Add(ticket);
        return ticket;
    }

    /// <summary>Starts a worker as a new process would: without any memory of workflows.</summary>
    public async Task RestartWorkerAsync()
    {
        await StopWorkerAsync();
        var options = new TemporalWorkerOptions(taskQueue)
        {
            MaxCachedWorkflows = 100,

            // As in production: a local step under way is let finish. Core writes a step's marker without what
            // follows from it when it is cut short, and such a history replays in another order.
            GracefulShutdownTimeout = TimeSpan.FromSeconds(10),
        };
        options.AddWorkflow<ConversationWorkflow>();
        World.AddTo(options);
        worker = RunningWorker.Start(await ConnectAsync(server), options);
    }

    public async Task StopWorkerAsync()
    {
        if (worker is { } running)
        {
            worker = null;
            await running.DisposeAsync();
        }
    }

    private static async Task RunAsync(TemporalServer server, Func<Bench, Task> body)
    {
        var bench = new Bench(server, await ConnectAsync(server));
        await bench.RestartWorkerAsync();
        try
        {
            await body(bench);
        }
        finally
        {
            await bench.StopWorkerAsync();
            await bench.KeepHistoriesAsync();
        }

        await bench.ReplayAsync();
    }

    private static Task<ITemporalClient> ConnectAsync(TemporalServer server) =>
        server.ConnectAsync(options =>
        {
            options.DataConverter = StewardPayloads.Converter;
            options.Interceptors = [new PatientUpdates(TimeProvider.System)];
        });

    private async Task KeepHistoriesAsync()
    {
        foreach (var ticket in tickets)
        {
            await Replays.RecordAsync(client, ticket.Handle.Id);
        }
    }

    private async Task ReplayAsync()
    {
        foreach (var ticket in tickets)
        {
            await Replays.AssertAsync(client, ticket.Handle.Id);
            await Replays.EndAsync(ticket.Handle);
        }
    }
}
