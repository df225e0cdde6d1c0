using Steward.Workers;
using Steward.Workflows.Contracts;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.OperatorService.V1;
using Temporalio.Client;
using Temporalio.Exceptions;
using Connection = Steward.Workers.TemporalConnection;

namespace Steward.Starters.Cli.Doctor;

/// <summary>Looks at the Temporal server, its namespace and search attributes, and whether workers listen.</summary>
internal static class WorkflowServer
{
    private const string What = "Workflow server";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static async Task<IReadOnlyList<Finding>> LookAsync(
        IConfiguration configuration, CancellationToken cancellation)
    {
        TemporalOptions options;
        try
        {
            options = Connection.Settings(configuration);
        }
        catch (StewardException e)
        {
            return [Finding.Fault(What, "its settings have faults", e.Message)];
        }

        if (options.Address is not { } address)
        {
            return [Embedded(configuration)];
        }

        try
        {
            var client = Connection.CreateLazy(options, address);
            return [.. await AskAsync(client, options, address, cancellation)];
        }
        catch (Exception e) when (e is RpcException or InvalidOperationException or TimeoutException)
        {
            return [Unreachable(options, address, e)];
        }
    }

    private static Finding Embedded(IConfiguration configuration) =>
        Finding.Ok(What, "the embedded engine, started by `steward up`") with
        {
            Address = Path.Combine(Path.GetFullPath(configuration["Storage:DataFolder"] ?? ".steward"), "engine.db"),
            Version = $"Steward {typeof(Connection).Assembly.GetName().Version}",
        };

    private static Finding Unreachable(TemporalOptions options, string address, Exception why) =>
        Finding.Unreachable(
            What,
            $"does not answer: {why.Message}",
            $"Start it (`temporal server start-dev`, or `docker compose -f docker-compose.temporal.yml up -d`), correct "
            + $"{options.Source}, or set Temporal:Address=embedded for the engine in process.") with
        { Address = address };

    private static async Task<IReadOnlyList<Finding>> AskAsync(
        ITemporalClient client, TemporalOptions options, string address, CancellationToken cancellation)
    {
        var rpc = new RpcOptions { Retry = false, Timeout = Patience, CancellationToken = cancellation };
        var server = await client.WorkflowService.GetSystemInfoAsync(new(), rpc).WaitAsync(Patience, cancellation);
        var found = Finding.Ok(What, $"namespace {options.Namespace}, named by {options.Source}") with
        {
            Address = address,
            Version = server.ServerVersion,
        };
        if (!await HasNamespaceAsync(client, rpc))
        {
            return
            [
                found,
                Finding.Missing(
                    "Namespace",
                    $"'{options.Namespace}' is not there",
                    "steward temporal setup --create-namespace"),
            ];
        }

        return [found, await AttributesAsync(client, rpc), .. await QueuesAsync(client, options, rpc)];
    }

    private static async Task<bool> HasNamespaceAsync(ITemporalClient client, RpcOptions rpc)
    {
        try
        {
            await client.WorkflowService.DescribeNamespaceAsync(new() { Namespace = client.Options.Namespace }, rpc);
            return true;
        }
        catch (RpcException e) when (e.Code == RpcException.StatusCode.NotFound)
        {
            return false;
        }
    }

    private static async Task<Finding> AttributesAsync(ITemporalClient client, RpcOptions rpc)
    {
        var known = await client.OperatorService.ListSearchAttributesAsync(
            new ListSearchAttributesRequest { Namespace = client.Options.Namespace }, rpc);
        var missing = SearchAttributes.All.Select(a => a.Name).Where(n => !known.CustomAttributes.ContainsKey(n))
            .ToList();
        return missing.Count == 0
            ? Finding.Ok("Search attributes", $"all {SearchAttributes.All.Count} registered")
            : Finding.Missing("Search attributes", string.Join(", ", missing), "steward temporal setup");
    }

    private static async Task<IReadOnlyList<Finding>> QueuesAsync(
        ITemporalClient client, TemporalOptions options, RpcOptions rpc)
    {
        var findings = new List<Finding>();
        foreach (var kind in Enum.GetValues<WorkKind>())
        {
            var queue = TaskQueues.Of(kind, options.TaskQueuePrefix);
            var type = kind == WorkKind.Conversations ? TaskQueueType.Workflow : TaskQueueType.Activity;
            var answer = await client.WorkflowService.DescribeTaskQueueAsync(
                new() { Namespace = client.Options.Namespace, TaskQueue = new() { Name = queue }, TaskQueueType = type },
                rpc);
            var listening = answer.Pollers.Select(p => p.Identity).Distinct(StringComparer.Ordinal).Count();
            findings.Add(listening > 0
                ? Finding.Ok($"Workers for {kind}", $"{listening} listen on {queue}")
                : Finding.Missing(
                    $"Workers for {kind}", $"none listens on {queue}", $"steward worker --work {kind}"));
        }

        return findings;
    }
}
