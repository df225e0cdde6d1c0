using Steward.Engine.Hosting;
using Temporalio.Api.Batch.V1;

namespace Steward.Engine.Batches;

/// <summary>Finds the event to which a batch takes a workflow back.</summary>
internal static class ResetPoints
{
    internal static long Find(IReadOnlyList<HistoryEvent> events, BatchOperationReset operation)
    {
        if (operation.Options?.WorkflowTaskId is > 1 and var asked)
        {
            return asked;
        }

        var completed = events.Where(e => e.EventType == EventType.WorkflowTaskCompleted)
            .Select(e => e.EventId).ToList();
        if (completed.Count == 0)
        {
            throw GrpcErrors.InvalidArgument("The workflow has no completed workflow task to reset to.");
        }

        return IsFirst(operation) ? completed[0] : completed[^1];
    }

#pragma warning disable CS0612 // Obsolete for senders; a server must still understand it.
    private static bool IsFirst(BatchOperationReset operation) =>
        operation.Options?.FirstWorkflowTask is not null
        || (operation.Options is null && operation.ResetType == ResetType.FirstWorkflowTask);
#pragma warning restore CS0612
}
