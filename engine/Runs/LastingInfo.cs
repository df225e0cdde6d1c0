using Temporalio.Api.Deployment.V1;
using Temporalio.Api.Workflow.V1;

namespace Steward.Engine.Runs;

/// <summary>
/// The parts of a run's info that most turns leave as they are, each serialised once. It knows what they were made
/// from, so nobody has to say when one is out of date. The caller must not change the bytes.
/// </summary>
internal sealed class LastingInfo(RunState run)
{
    private byte[] beginning = [];
    private WorkflowExecutionStartedEventAttributes? start;
    private DateTimeOffset startedAt;
    private Memo? memo;

    private byte[] settings = [];
    private SearchAttributes? attributes;
    private int resetPoints;
    private VersioningBehavior versioning;
    private WorkerDeploymentVersion? deployedOn;
    private VersioningOverride? given;

    internal byte[] Beginning()
    {
        if (!ReferenceEquals(start, run.Start) || startedAt != run.StartedAt || !ReferenceEquals(memo, run.Memo))
        {
            (start, startedAt, memo) = (run.Start, run.StartedAt, run.Memo);
            beginning = RunInfo.Beginning(run).ToByteArray();
        }

        return beginning;
    }

    /// <summary>The attributes are replaced, never changed, once the run has begun; reset points only become more.</summary>
    internal byte[] Settings()
    {
        if (!ReferenceEquals(attributes, run.SearchAttributes)
            || resetPoints != run.ResetPoints.Points.Count
            || versioning != run.Versioning
            || !ReferenceEquals(deployedOn, run.DeployedOn)
            || !ReferenceEquals(given, run.Override))
        {
            (attributes, resetPoints, versioning) = (run.SearchAttributes, run.ResetPoints.Points.Count, run.Versioning);
            (deployedOn, given) = (run.DeployedOn, run.Override);
            var info = new WorkflowExecutionInfo();
            RunInfo.AddSettings(info, run);
            settings = info.ToByteArray();
        }

        return settings;
    }
}
