using Google.Protobuf.WellKnownTypes;
using Steward.Engine.Deployments;
using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.Batch.V1;
using Temporalio.Api.Workflow.V1;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>Changes of a running workflow's options: the version it is to run on.</summary>
internal sealed class RunOptionsApi(EngineCore core)
{
    internal void AddTo(ServiceTable table) =>
        table.On<UpdateWorkflowExecutionOptionsRequest, UpdateWorkflowExecutionOptionsResponse>(
            "UpdateWorkflowExecutionOptions", ChangeAsync);

    private Task<UpdateWorkflowExecutionOptionsResponse> ChangeAsync(
        UpdateWorkflowExecutionOptionsRequest request, CallContext call) =>
        core.DoAsync(request.Namespace, request.WorkflowExecution, turn =>
        {
            var run = turn.OpenRun();
            Apply(run, request.WorkflowExecutionOptions, request.UpdateMask, request.Identity);
            return new UpdateWorkflowExecutionOptionsResponse
            {
                WorkflowExecutionOptions = new WorkflowExecutionOptions { VersioningOverride = run.State.Override },
            };
        }, call);

    internal static void Apply(RunTurn run, BatchOperationUpdateWorkflowExecutionOptions asked, string identity) =>
        Apply(run, asked.WorkflowExecutionOptions, asked.UpdateMask, identity);

    private static void Apply(RunTurn run, WorkflowExecutionOptions? asked, FieldMask? mask, string identity)
    {
        if (mask?.Paths.Any(path => path.StartsWith("versioning_override", StringComparison.Ordinal)) == true)
        {
            Change(run, VersionOverrides.Canonical(asked?.VersioningOverride), identity);
        }
    }

    private static void Change(RunTurn run, VersioningOverride? asked, string identity)
    {
        if (Equals(run.State.Override, asked))
        {
            return;
        }

        run.Record(new HistoryEvent
        {
            // Workers that do not know the event would fail their task at it.
            WorkerMayIgnore = true,
            WorkflowExecutionOptionsUpdatedEventAttributes = new()
            {
                VersioningOverride = asked,
                UnsetVersioningOverride = asked is null,
                Identity = identity,
            },
        });
    }
}
