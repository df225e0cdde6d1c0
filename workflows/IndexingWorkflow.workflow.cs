using Steward.Workflows.Contracts;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>
/// One filling of the index. Its id is the same for all, so that there is never more than one under way. It is a single
/// activity on the indexing queue: what is durable about it is the retry, and that whoever asked may go away.
/// </summary>
[Workflow(Name)]
public sealed class IndexingWorkflow
{
    public const string Name = "Indexing";

    [WorkflowRun]
    public Task<IndexingAnswer> RunAsync(IndexingRequest request) => Workflow.ExecuteActivityAsync(
        (IIndexingActivities indexing) => indexing.SyncAsync(request), ActivityCalls.Index);
}
