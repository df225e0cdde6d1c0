using System.Text.Json.Nodes;
using Npgsql;
using Steward.Workflows.Contracts;
using Temporalio.Client;

namespace Steward.Starters.Bench.Stack;

/// <summary>
/// What the measurement keeps on the servers, under a name of its own: a schema, indexes, task queues. All goes with
/// it but closed conversations, which Temporal keeps for the namespace's retention.
/// </summary>
internal sealed class StackScratch : IAsyncDisposable
{
    private readonly StackAddresses servers;

    private StackScratch(StackAddresses servers) => this.servers = servers;

    private string Name { get; } = $"steward_bench_{Guid.NewGuid():N}"[..26];

    /// <summary>What makes Steward use the servers.</summary>
    public (string Key, string? Value)[] Settings =>
    [
        ("Temporal:TaskQueuePrefix", Name),
        ("Storage:Provider", "postgres"),
        ("Storage:ConnectionString", new NpgsqlConnectionStringBuilder(servers.Postgres) { SearchPath = Name }.ToString()),
        ("Knowledge:Elasticsearch:Url", servers.Elasticsearch.ToString()),
        ("Knowledge:Elasticsearch:Prefix", Prefix),
        ("Knowledge:Elasticsearch:Replicas", "0"),
        ("Telemetry:Endpoint", servers.Collector.ToString()),
    ];

    private string Prefix => Name.Replace('_', '-');

    public static async Task<StackScratch> CreateAsync(StackAddresses servers, CancellationToken cancellation)
    {
        var scratch = new StackScratch(servers);
        await scratch.ExecuteAsync($"CREATE SCHEMA {scratch.Name}", cancellation);
        return scratch;
    }

    /// <summary>Ends what the customers left open on the Temporal server.</summary>
    public async Task EndConversationsAsync(ITemporalClient client)
    {
        var open = $"TaskQueue = '{TaskQueues.Of(WorkKind.Conversations, Name)}' AND ExecutionStatus = 'Running'";
        await foreach (var conversation in client.ListWorkflowsAsync(open))
        {
            await client.GetWorkflowHandle(conversation.Id).TerminateAsync("The measurement is over.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync($"DROP SCHEMA {Name} CASCADE", CancellationToken.None);
        using var http = new HttpClient { BaseAddress = servers.Elasticsearch };
        var found = JsonNode.Parse(await http.GetStringAsync($"_resolve/index/{Prefix}*"))!;
        foreach (var index in found["indices"]!.AsArray())
        {
            await RemoveAsync(http, (string)index!["name"]!);
        }

        await RemoveAsync(http, $"_index_template/{Prefix}-passages");
    }

    private static async Task RemoveAsync(HttpClient http, string path)
    {
        using var answer = await http.DeleteAsync(path);
        answer.EnsureSuccessStatusCode();
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(servers.Postgres);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
