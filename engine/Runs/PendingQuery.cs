using Temporalio.Api.Query.V1;

namespace Steward.Engine.Runs;

/// <summary>A query on its way to a worker and back.</summary>
internal sealed class PendingQuery(string id, WorkflowQuery query)
{
    internal string Id => id;

    internal WorkflowQuery Query => query;

    /// <summary>The task that carries it; zero when none does.</summary>
    internal long Stamp { get; set; }

    internal TaskCompletionSource<WorkflowQueryResult> Answer { get; } =
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
