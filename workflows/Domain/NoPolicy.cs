using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>Stands in while no policy can be had: it allows nothing, so every turn goes to a person.</summary>
internal static class NoPolicy
{
    public static PinnedPolicy Instance { get; } =
        new() { Version = "none", Calendar = new() { TimeZone = "Etc/UTC" } };
}
