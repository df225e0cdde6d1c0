using Steward.Engine.Runs;
using Steward.Engine.Schedules;
using Temporalio.Api.Workflow.V1;

namespace Steward.Engine.Deployments;

/// <summary>What lists and descriptions say of the version a workflow runs on.</summary>
internal static class DeploymentLabels
{
    internal static void AddTo(WorkflowExecutionInfo info, RunState run)
    {
        if (run.DeployedOn is null && run.Override is null)
        {
            return;
        }

        info.VersioningInfo = new WorkflowExecutionVersioningInfo
        {
            Behavior = run.Versioning,
            DeploymentVersion = run.DeployedOn,
#pragma warning disable CS0612 // Obsolete, but older clients read it.
            Version = run.DeployedOn is { } on ? DeploymentVersions.Canonical(on.DeploymentName, on.BuildId) : "",
#pragma warning restore CS0612
            VersioningOverride = run.Override,
        };
        if (run.DeployedOn is { } version)
        {
            info.WorkerDeploymentName = version.DeploymentName;
            info.SearchAttributes = info.SearchAttributes.Clone();
            var labels = info.SearchAttributes.IndexedFields;
            labels["TemporalWorkerDeployment"] = Keyword(version.DeploymentName);
            labels["TemporalWorkerDeploymentVersion"] = Keyword(DeploymentVersions.Part(version));
            labels["TemporalWorkflowVersioningBehavior"] = Keyword(run.Versioning.ToString());
        }
    }

    private static Payload Keyword(string value)
    {
        var payload = JsonPayload.Of(value);
        payload.Metadata["type"] = ByteString.CopyFromUtf8(nameof(IndexedValueType.Keyword));
        return payload;
    }
}
