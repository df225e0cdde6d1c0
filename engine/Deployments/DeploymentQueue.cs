namespace Steward.Engine.Deployments;

/// <summary>A task queue that a version's workers poll.</summary>
internal sealed record DeploymentQueue(string Name, TaskQueueType Type);
