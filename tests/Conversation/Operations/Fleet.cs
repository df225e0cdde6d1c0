using Npgsql;
using Steward.Conversation.Tests.EndToEnd;
using Steward.Tests.Fixtures;
using Steward.Workflows.Contracts;
using Temporalio.Api.History.V1;
using Temporalio.Client;

namespace Steward.Conversation.Tests.Operations;

/// <summary>
/// Steward as it runs on more than one machine: an API, as many workers as the test starts, a Temporal server, and one
/// PostgreSQL. Needs both servers; each fleet has a namespace and a schema of its own.
/// </summary>
internal sealed class Fleet : IAsyncDisposable
{
    private readonly HouseServer server;
    private readonly string schema = $"steward_fleet_{Guid.NewGuid():N}";
    private readonly string database = RequiredServer.Address("POSTGRES_URL");
    private readonly List<SpawnedWorker> workers = [];
    private SpawnedSteward api = null!;

    private Fleet(HouseServer server) => this.server = server;

    public HouseFolder Folder { get; } = new();

    public string Namespace => server.Namespace;

    public ITemporalClient Client { get; private set; } = null!;

    private IEnumerable<KeyValuePair<string, string?>> Settings => server.Settings.Concat(
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Storage:Provider"] = "postgres",
            ["Storage:ConnectionString"] = $"{database};Search Path={schema}",
            ["Delivery:ClaimSeconds"] = "2",
            ["Delivery:Webhook:SendSeconds"] = "1",
            ["Delivery:Webhook:AttemptSeconds"] = "1",
        });

    public static async Task<Fleet> OpenAsync()
    {
        Checkout.Program();
        var address = RequiredServer.Address(TemporalServer.AddressVariable);
        var fleet = new Fleet((await HouseServer.EnterAsync())!);
        await fleet.RowsAsync($"CREATE SCHEMA {fleet.schema}");
        fleet.Client = await TemporalClient.ConnectAsync(new(address)
        {
            Namespace = fleet.Namespace,
            DataConverter = StewardPayloads.Converter,
        });
        fleet.api = await SpawnedSteward.StartAsync(fleet.Folder, fleet.Settings, "serve");
        return fleet;
    }

    public async Task<SpawnedWorker> StartWorkerAsync(params (string Key, string Value)[] more)
    {
        var worker = await SpawnedWorker.StartAsync(
            Folder, Settings.Concat(more.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))));
        workers.Add(worker);
        return worker;
    }

    public Caller NewTicket() => new(() => api.Url, $"F-{Guid.NewGuid():N}");

    public async Task<IReadOnlyList<HistoryEvent>> EventsAsync(Caller ticket) =>
    [
        .. (await Client.GetWorkflowHandle(WorkflowIds.Conversation(ticket.TicketId)).FetchHistoryAsync()).Events,
    ];

    /// <summary>The rows of a statement, each as the text of its first column.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{database};Search Path={schema},public;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add($"{reader.GetValue(0)}");
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in workers)
        {
            await worker.DisposeAsync();
        }

        await api.DisposeAsync();
        await RowsAsync($"DROP SCHEMA {schema} CASCADE");
        await server.DisposeAsync();
        Folder.Dispose();
    }
}
