using Steward.Engine.Runs;
using Temporalio.Api.Deployment.V1;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Deployments;

/// <summary>Deployments as the API shows them.</summary>
internal static class DeploymentViews
{
    internal static WorkerDeploymentInfo Info(DeploymentState state) => new()
    {
        Name = state.Name,
        CreateTime = Timestamp.FromDateTimeOffset(state.CreatedAt),
        RoutingConfig = Routing(state),
        LastModifierIdentity = state.LastModifier,
        RoutingConfigUpdateState = RoutingConfigUpdateState.Completed,
        VersionSummaries =
        {
            state.Builds.OrderByDescending(build => build.CreatedAt).Select(build => Summary(state, build)),
        },
    };

    internal static WorkerDeploymentVersionInfo Info(DeploymentState state, DeployedBuild build) => new()
    {
#pragma warning disable CS0612 // Obsolete, but older clients read it.
        Version = DeploymentVersions.Canonical(state.Name, build.BuildId),
#pragma warning restore CS0612
        Status = Status(state, build),
        DeploymentVersion = Version(state, build.BuildId),
        DeploymentName = state.Name,
        CreateTime = Timestamp.FromDateTimeOffset(build.CreatedAt),
        RoutingChangedTime = Time(build.RoutingChangedAt),
        CurrentSinceTime = Time(build.CurrentSince),
        RampingSinceTime = Time(build.RampingSince),
        FirstActivationTime = Time(build.FirstActivatedAt),
        LastDeactivationTime = Time(build.DeactivatedAt),
        RampPercentage = IsRamping(state, build) ? state.RampShare : 0,
        TaskQueueInfos =
        {
            build.Queues.Select(queue => new WorkerDeploymentVersionInfo.Types.VersionTaskQueueInfo
            {
                Name = queue.Name,
                Type = queue.Type,
            }),
        },
        Metadata = build.Metadata ?? new(),
    };

    internal static ListWorkerDeploymentsResponse.Types.WorkerDeploymentSummary Summary(DeploymentState state) => new()
    {
        Name = state.Name,
        CreateTime = Timestamp.FromDateTimeOffset(state.CreatedAt),
        RoutingConfig = Routing(state),
        LatestVersionSummary = state.Builds.OrderByDescending(build => build.CreatedAt)
            .Select(build => Summary(state, build)).FirstOrDefault(),
        CurrentVersionSummary = state.Find(state.Current) is { } current ? Summary(state, current) : null,
        RampingVersionSummary = state.Find(state.Ramping) is { } ramping ? Summary(state, ramping) : null,
    };

    internal static WorkerDeploymentVersion? Version(DeploymentState state, string build) =>
        build.Length == 0 ? null : new WorkerDeploymentVersion { DeploymentName = state.Name, BuildId = build };

    private static RoutingConfig Routing(DeploymentState state) => new()
    {
        CurrentDeploymentVersion = Version(state, state.Current),
        RampingDeploymentVersion = Version(state, state.Ramping),
#pragma warning disable CS0612 // Obsolete, but older clients read them.
        CurrentVersion = DeploymentVersions.Canonical(state.Name, state.Current),
        RampingVersion = state.IsRamping ? DeploymentVersions.Canonical(state.Name, state.Ramping) : "",
#pragma warning restore CS0612
        RampingVersionPercentage = state.RampShare,
        CurrentVersionChangedTime = Time(state.CurrentChangedAt),
        RampingVersionChangedTime = Time(state.RampingChangedAt),
        RampingVersionPercentageChangedTime = Time(state.RampShareChangedAt),
        RevisionNumber = state.Revision,
    };

    private static WorkerDeploymentInfo.Types.WorkerDeploymentVersionSummary Summary(
        DeploymentState state, DeployedBuild build) => new()
        {
#pragma warning disable CS0612 // Obsolete, but older clients read it.
            Version = DeploymentVersions.Canonical(state.Name, build.BuildId),
#pragma warning restore CS0612
            Status = Status(state, build),
            DeploymentVersion = Version(state, build.BuildId),
            CreateTime = Timestamp.FromDateTimeOffset(build.CreatedAt),
            CurrentSinceTime = Time(build.CurrentSince),
            RampingSinceTime = Time(build.RampingSince),
            RoutingUpdateTime = Time(build.RoutingChangedAt),
            FirstActivationTime = Time(build.FirstActivatedAt),
            LastDeactivationTime = Time(build.DeactivatedAt),
        };

    private static WorkerDeploymentVersionStatus Status(DeploymentState state, DeployedBuild build) =>
        state.Current == build.BuildId ? WorkerDeploymentVersionStatus.Current
        : IsRamping(state, build) ? WorkerDeploymentVersionStatus.Ramping
        : build.FirstActivatedAt is not null ? WorkerDeploymentVersionStatus.Draining
        : WorkerDeploymentVersionStatus.Inactive;

    private static bool IsRamping(DeploymentState state, DeployedBuild build) =>
        state.IsRamping && state.Ramping == build.BuildId;

    private static Timestamp? Time(DateTimeOffset? time) =>
        time is { } known ? Timestamp.FromDateTimeOffset(known) : null;
}
