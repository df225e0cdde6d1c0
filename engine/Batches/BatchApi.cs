using Steward.Engine.Frontend;
using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Steward.Engine.Schedules;
using Temporalio.Api.Batch.V1;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Batches;

/// <summary>One operation on all workflows that a filter finds.</summary>
internal sealed class BatchApi(EngineCore core)
{
    internal void AddTo(ServiceTable table) => table
        .On<StartBatchOperationRequest, StartBatchOperationResponse>("StartBatchOperation", StartAsync)
        .On<StopBatchOperationRequest, StopBatchOperationResponse>("StopBatchOperation", StopAsync)
        .On<DescribeBatchOperationRequest, DescribeBatchOperationResponse>("DescribeBatchOperation", DescribeAsync)
        .On<ListBatchOperationsRequest, ListBatchOperationsResponse>("ListBatchOperations", ListAsync);

    private async Task<StartBatchOperationResponse> StartAsync(StartBatchOperationRequest request, CallContext call)
    {
        _ = core.Namespaces[request.Namespace];
        BatchOperations.Check(request);
        var named = BatchOperations.Named(request);
        var found = named.Count > 0
            ? named
            : new RunPages(core).Select(request.Namespace, request.VisibilityQuery).Found
                .OrderBy(run => run.Record.StartTime).Select(run => run.Info.Execution);
        return await core.Lanes.DoAsync(new RunKey(request.Namespace, request.JobId, ""), turn =>
        {
            BatchRuns.Create(turn, request, [.. found]);
            return new StartBatchOperationResponse();
        }, call);
    }

    private Task<StopBatchOperationResponse> StopAsync(StopBatchOperationRequest request, CallContext call) =>
        core.DoAsync(request.Namespace, new() { WorkflowId = request.JobId }, turn =>
        {
            BatchRuns.State(turn.Existing());
            RunClosing.Terminate(turn.OpenRun(), request.Reason, null, request.Identity);
            return new StopBatchOperationResponse();
        }, call);

    private Task<DescribeBatchOperationResponse> DescribeAsync(
        DescribeBatchOperationRequest request, CallContext call) =>
        core.DoAsync(request.Namespace, new() { WorkflowId = request.JobId }, turn =>
        {
            var run = turn.Existing();
            var batch = BatchRuns.State(run);
            return new DescribeBatchOperationResponse
            {
                JobId = request.JobId,
                OperationType = BatchOperations.TypeOf(batch.Request),
                State = State(run.Status),
                StartTime = Timestamp.FromDateTimeOffset(run.StartedAt),
                CloseTime = run.ClosedAt is { } closed ? Timestamp.FromDateTimeOffset(closed) : null,
                TotalOperationCount = batch.Total,
                CompleteOperationCount = batch.Completed,
                FailureOperationCount = batch.Failed,
                Identity = batch.Identity,
                Reason = batch.Request.Reason,
                Query = batch.Request.VisibilityQuery,
            };
        }, call);

    private async Task<ListBatchOperationsResponse> ListAsync(ListBatchOperationsRequest request, CallContext call)
    {
        var filter = $"{ScheduleLabels.Division} = '{BatchRuns.DivisionName}'";
        var (page, next) = new RunPages(core).Page(request.Namespace, filter, request.PageSize, request.NextPageToken);
        var response = new ListBatchOperationsResponse { NextPageToken = next };
        foreach (var info in page.ToList())
        {
            var type = await core.DoAsync(request.Namespace, info.Execution, turn =>
                BatchOperations.TypeOf(BatchRuns.State(turn.Existing()).Request), call);
            response.OperationInfo.Add(new BatchOperationInfo
            {
                JobId = info.Execution.WorkflowId,
                State = State(info.Status),
                StartTime = info.StartTime,
                CloseTime = info.CloseTime,
                OperationType = type,
            });
        }

        return response;
    }

    private static BatchOperationState State(WorkflowExecutionStatus status) => status switch
    {
        WorkflowExecutionStatus.Running => BatchOperationState.Running,
        WorkflowExecutionStatus.Completed => BatchOperationState.Completed,
        _ => BatchOperationState.Failed,
    };
}
