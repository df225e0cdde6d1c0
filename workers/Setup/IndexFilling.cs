using Steward.Workflows;
using Steward.Workflows.Contracts;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;

namespace Steward.Workers.Setup;

/// <summary>Asks the workers to fill the index, and waits for it.</summary>
public sealed class IndexFilling(ITemporalClient client, TemporalOptions options)
{
    /// <summary>When one is under way already, it is that one which is waited for.</summary>
    public async Task<IndexingAnswer> RunAsync(IndexingRequest request, CancellationToken cancellation)
    {
        var start = new WorkflowOptions(
            WorkflowIds.Indexing(options.TaskQueuePrefix),
            TaskQueues.Of(WorkKind.Conversations, options.TaskQueuePrefix))
        {
            IdConflictPolicy = WorkflowIdConflictPolicy.UseExisting,
            ExecutionTimeout = TimeSpan.FromHours(3),
            StaticSummary = request.Rebuild ? "Fill a new index" : "Bring the index in line with the articles",
            Rpc = new() { CancellationToken = cancellation },
        };
        var filling = await client.StartWorkflowAsync((IndexingWorkflow indexing) => indexing.RunAsync(request), start);
        return await filling.GetResultAsync(rpcOptions: new() { CancellationToken = cancellation });
    }
}
