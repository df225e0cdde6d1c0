using Steward.Engine.Deployments;
using Steward.Engine.Hosting;
using Steward.Engine.Runs;
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
            var changes = request.UpdateMask?.Paths.Any(path =>
                path.StartsWith("versioning_override", StringComparison.Ordinal)) == true;
            if (changes)
            {
                var asked = VersionOverrides.Canonical(request.WorkflowExecutionOptions?.VersioningOverride);
                Change(run, asked, request.Identity);
            }

            return new UpdateWorkflowExecutionOptionsResponse
            {
                WorkflowExecutionOptions = new WorkflowExecutionOptions { VersioningOverride = run.State.Override },
            };
        }, call);

    private static void Change(RunTurn run, VersioningOverride? asked, string identity)
    {
        if (Equals(run.State.Override, asked))
        {
            return;
        }

        run.Record(new HistoryEvent
        {
            WorkflowExecutionOptionsUpdatedEventAttributes = new()
            {
                VersioningOverride = asked,
                UnsetVersioningOverride = asked is null,
                Identity = identity,
            },
        });
    }
}
