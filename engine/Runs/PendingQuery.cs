using Temporalio.Api.Query.V1;

namespace Steward.Engine.Runs;

/// <summary>A query on its way to a worker and back.</summary>
internal sealed class PendingQuery(string id, WorkflowQuery query)
{
    internal string Id => id;

    internal WorkflowQuery Query => query;

    /// <summary>
    /// The started event that the last completed workflow task must have reached, so that the answer tells of all that
    /// happened before the question.
    /// </summary>
    internal long ReadyAt { get; set; }

    /// <summary>The task that carries it; zero when none does.</summary>
    internal long Stamp { get; set; }

    /// <summary>Whether a worker holds it by itself, not as part of a workflow task.</summary>
    internal bool Taken { get; set; }

    /// <summary>Whether it went to the worker that has the workflow in its cache.</summary>
    internal bool Sticky { get; set; }

    /// <summary>
    /// When the worker that has taken it, or that alone may take it, is given up, by the machine's clock; null while any
    /// worker may take it.
    /// </summary>
    internal DateTimeOffset? Deadline { get; set; }

    internal TaskCompletionSource<WorkflowQueryResult> Answer { get; } =
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
