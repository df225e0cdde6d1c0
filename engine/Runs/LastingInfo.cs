using Temporalio.Api.Deployment.V1;
using Temporalio.Api.Workflow.V1;

namespace Steward.Engine.Runs;

/// <summary>
/// The part of a run's info that most turns leave as it is, serialised once. It knows what it was made from, so nobody
/// has to say when it is out of date.
/// </summary>
internal sealed class LastingInfo
{
    private readonly byte[] bytes;
    private readonly WorkflowExecutionStartedEventAttributes start;
    private readonly DateTimeOffset startedAt;
    private readonly Memo memo;
    private readonly SearchAttributes attributes;
    private readonly int resetPoints;
    private readonly VersioningBehavior versioning;
    private readonly WorkerDeploymentVersion? deployedOn;
    private readonly VersioningOverride? given;

    private LastingInfo(RunState run)
    {
        bytes = RunInfo.Lasting(run).ToByteArray();
        (start, startedAt, memo, attributes) = (run.Start, run.StartedAt, run.Memo, run.SearchAttributes);
        (resetPoints, versioning) = (run.ResetPoints.Points.Count, run.Versioning);
        (deployedOn, given) = (run.DeployedOn, run.Override);
    }

    /// <summary>Those bytes, made anew when a source of theirs was replaced. The caller must not change them.</summary>
    internal static byte[] Of(RunState run)
    {
        if (run.Lasting?.Holds(run) != true)
        {
            run.Lasting = new LastingInfo(run);
        }

        return run.Lasting.bytes;
    }

    /// <summary>A memo and the attributes are replaced, never changed, once the run has begun; reset points only become more.</summary>
    private bool Holds(RunState run) => ReferenceEquals(start, run.Start)
        && startedAt == run.StartedAt
        && ReferenceEquals(memo, run.Memo)
        && ReferenceEquals(attributes, run.SearchAttributes)
        && resetPoints == run.ResetPoints.Points.Count
        && versioning == run.Versioning
        && ReferenceEquals(deployedOn, run.DeployedOn)
        && ReferenceEquals(given, run.Override);
}
