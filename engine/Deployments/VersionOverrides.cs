using Temporalio.Api.Workflow.V1;

namespace Steward.Engine.Deployments;

/// <summary>A client's word about a workflow's version. Older clients say it in fields that are obsolete.</summary>
internal static class VersionOverrides
{
    internal static VersioningOverride? Canonical(VersioningOverride? given)
    {
        if (given is null || given.OverrideCase != VersioningOverride.OverrideOneofCase.None)
        {
            return given;
        }

#pragma warning disable CS0612 // Obsolete for senders; a server must still understand it.
        var pinned = given.Behavior == VersioningBehavior.Pinned ? DeploymentVersions.Parse(given.PinnedVersion) : null;
#pragma warning restore CS0612
        return pinned is null
            ? new VersioningOverride { AutoUpgrade = true }
            : new VersioningOverride
            {
                Pinned = new VersioningOverride.Types.PinnedOverride
                {
                    Behavior = VersioningOverride.Types.PinnedOverrideBehavior.Pinned,
                    Version = pinned,
                },
            };
    }
}
