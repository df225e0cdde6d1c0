using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Steward.Engine.Schedules;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Batches;

/// <summary>Every batch is a run of its own that the engine itself plays, as schedules are.</summary>
internal static class BatchRuns
{
    internal const string DivisionName = "TemporalBatcher";
    private const string WorkflowType = "temporal-sys-batch-workflow";
    private const string TaskQueue = "temporal-sys-per-ns-tq";

    internal static void Create(Turn turn, StartBatchOperationRequest request, List<WorkflowExecution> found)
    {
        if (turn.Target is not null)
        {
            throw GrpcErrors.AlreadyStarted(
                request.JobId, turn.Target.Extras.StartRequestId, turn.Target.Key.RunId, turn.Target.IsOpen);
        }

        var run = turn.Create(Guid.NewGuid().ToString());
        run.Extras.Batch = new BatchState
        {
            Request = request,
            Identity = BatchOperations.IdentityOf(request),
            Left = found,
            Total = found.Count,
        };
        RunStarting.Begin(run, new WorkflowExecutionStartedEventAttributes
        {
            WorkflowType = new() { Name = WorkflowType },
            TaskQueue = new() { Name = TaskQueue, Kind = TaskQueueKind.Normal },
            Identity = BatchOperations.IdentityOf(request),
            Attempt = 1,
            SearchAttributes = turn.Core.Namespaces[turn.Namespace].Typed(new SearchAttributes
            {
                IndexedFields =
                {
                    [ScheduleLabels.Division] = JsonPayload.Of(DivisionName),
                    ["BatcherUser"] = JsonPayload.Of(BatchOperations.IdentityOf(request)),
                },
            }),
        }, null, "", null);
    }

    internal static BatchState State(RunState run) => run.Extras.Batch
        ?? throw GrpcErrors.NotFound($"batch operation not found: {run.Key.WorkflowId} is a workflow.");
}
