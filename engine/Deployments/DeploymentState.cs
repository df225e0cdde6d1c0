namespace Steward.Engine.Deployments;

/// <summary>A worker deployment: its builds, and which of them gets new work.</summary>
internal sealed record DeploymentState(string Name, DateTimeOffset CreatedAt)
{
    public IReadOnlyList<DeployedBuild> Builds { get; init; } = [];

    /// <summary>The current build; empty: unversioned workers.</summary>
    public string Current { get; init; } = "";

    public string Ramping { get; init; } = "";

    /// <summary>Whether a share goes to <see cref="Ramping"/>, or to unversioned workers where that is empty.</summary>
    public bool IsRamping { get; init; }

    /// <summary>Of 100.</summary>
    public float RampShare { get; init; }

    public DateTimeOffset? CurrentChangedAt { get; init; }

    public DateTimeOffset? RampingChangedAt { get; init; }

    public DateTimeOffset? RampShareChangedAt { get; init; }

    public string LastModifier { get; init; } = "";

    /// <summary>Grows with each change of the routing.</summary>
    public long Revision { get; init; }

    internal DeployedBuild? Find(string build) => Builds.FirstOrDefault(known => known.BuildId == build);

    internal DeploymentState With(DeployedBuild build) =>
        this with { Builds = [.. Builds.Where(known => known.BuildId != build.BuildId), build] };
}
