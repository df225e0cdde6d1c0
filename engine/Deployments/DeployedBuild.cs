namespace Steward.Engine.Deployments;

/// <summary>One build of a deployment: which queues its workers poll, and when it was current or ramping.</summary>
internal sealed record DeployedBuild(string BuildId, DateTimeOffset CreatedAt)
{
    public IReadOnlyList<DeploymentQueue> Queues { get; init; } = [];

    public DateTimeOffset? CurrentSince { get; init; }

    public DateTimeOffset? RampingSince { get; init; }

    public DateTimeOffset? RoutingChangedAt { get; init; }

    public DateTimeOffset? FirstActivatedAt { get; init; }

    public DateTimeOffset? DeactivatedAt { get; init; }

    public Temporalio.Api.Deployment.V1.VersionMetadata? Metadata { get; init; }

    internal bool Polls(string queue, TaskQueueType type) => Queues.Contains(new DeploymentQueue(queue, type));
}
