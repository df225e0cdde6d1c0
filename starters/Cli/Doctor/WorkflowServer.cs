using Steward.Workers;
using Steward.Workflows.Contracts;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.OperatorService.V1;
using Temporalio.Api.TaskQueue.V1;
using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;
using Temporalio.Exceptions;
using Connection = Steward.Workers.TemporalConnection;

namespace Steward.Starters.Cli.Doctor;

/// <summary>Looks at the Temporal server, its search attributes, and whether workers listen.</summary>
internal static class WorkflowServer
{
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
            return [Finding.Fault("Workflow server", "Temporal:Address is not an address", e.Message)];
        }

        if (options.Address is not { } address)
        {
            return [Finding.Ok("Workflow server", "the embedded engine, started by `steward up`")];
        }

        try
        {
            return await AskAsync(Connection.CreateLazy(options, address), address, cancellation);
        }
        catch (Exception e) when (e is RpcException or InvalidOperationException or TimeoutException)
        {
            var fault = Finding.Fault(
                "Workflow server",
                $"{address} does not answer: {e.Message}",
                "Start it (`temporal server start-dev`), correct Temporal:Address or Temporal:Namespace, or leave " +
                "the address out for the embedded engine.");
            return [fault];
        }
    }

    private static async Task<IReadOnlyList<Finding>> AskAsync(
        ITemporalClient client, string address, CancellationToken cancellation)
    {
        var rpc = new RpcOptions { Retry = false, Timeout = Patience, CancellationToken = cancellation };
        var space = client.Options.Namespace;
        var server = await client.WorkflowService.GetSystemInfoAsync(new(), rpc).WaitAsync(Patience, cancellation);
        var known = await client.OperatorService.ListSearchAttributesAsync(
            new ListSearchAttributesRequest { Namespace = space }, rpc);
        var missing = SearchAttributes.All.Select(a => a.Name).Where(n => !known.CustomAttributes.ContainsKey(n))
            .ToList();
        var queue = await client.WorkflowService.DescribeTaskQueueAsync(
            new DescribeTaskQueueRequest
            {
                Namespace = space,
                TaskQueue = new TaskQueue { Name = TaskQueues.Conversations },
                TaskQueueType = TaskQueueType.Workflow,
            },
            rpc);
        return
        [
            Finding.Ok("Workflow server", $"{address}, namespace {space}, version {server.ServerVersion}"),
            missing.Count == 0
                ? Finding.Ok("Search attributes", "all registered")
                : Finding.Off(
                    "Search attributes",
                    $"missing: {string.Join(", ", missing)}",
                    "The first `steward up` or `steward worker` registers them."),
            queue.Pollers.Count > 0
                ? Finding.Ok(
                    "Workers",
                    $"{queue.Pollers.Select(p => p.Identity).Distinct(StringComparer.Ordinal).Count()} listen on " +
                    $"{TaskQueues.Conversations}")
                : Finding.Off(
                    "Workers", $"none listens on {TaskQueues.Conversations}", "Start some with `steward worker`."),
        ];
    }
}
