namespace Steward.Workers;

/// <summary>
/// Section <c>Temporal:Deployment</c>: worker versioning. A conversation moves to the current version with its next
/// task; patches keep its history replayable.
/// </summary>
public sealed class DeploymentSettings
{
    /// <summary>The deployment's name, without dots. Default none.</summary>
    public string? Name { get; set; }

    /// <summary>This build, such as a commit. Goes with <see cref="Name"/>.</summary>
    public string? BuildId { get; set; }
}
