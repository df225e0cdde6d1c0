using Temporalio.Api.Deployment.V1;

namespace Steward.Engine.Deployments;

/// <summary>A worker's version: the name of its deployment, and its build.</summary>
internal static class DeploymentVersions
{
    private const string Unversioned = "__unversioned__";

    /// <summary>Null for a worker that does not take part in versioning.</summary>
    internal static WorkerDeploymentVersion? Of(WorkerDeploymentOptions? options) =>
        options is { WorkerVersioningMode: WorkerVersioningMode.Versioned, DeploymentName.Length: > 0 }
            ? new WorkerDeploymentVersion { DeploymentName = options.DeploymentName, BuildId = options.BuildId }
            : null;

    /// <summary>Names the part of a task queue that a version has to itself; empty for that of the unversioned.</summary>
    internal static string Part(WorkerDeploymentVersion? version) =>
        version is null ? "" : $"{version.DeploymentName}:{version.BuildId}";

    /// <summary>As older clients write it.</summary>
    internal static string Canonical(string deployment, string build) =>
        build.Length == 0 ? Unversioned : $"{deployment}.{build}";

    /// <summary>The build a request means, which may be said in either of two fields; empty means unversioned.</summary>
    internal static string Build(string deployment, string canonical, string build) =>
        build.Length > 0 || canonical.Length == 0 || canonical == Unversioned ? build
        : canonical.StartsWith(deployment + ".", StringComparison.Ordinal) ? canonical[(deployment.Length + 1)..]
        : canonical;

    internal static WorkerDeploymentVersion? Parse(string canonical)
    {
        var dot = canonical.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? null : new WorkerDeploymentVersion
        {
            DeploymentName = canonical[..dot],
            BuildId = canonical[(dot + 1)..],
        };
    }
}
