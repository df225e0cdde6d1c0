namespace Steward.Workflows.Contracts;

/// <summary>The last release, so that one whose answer was lost gets it again in whatever run it arrives.</summary>
/// <param name="Request">The release as it was accepted.</param>
/// <param name="Lease">What it was answered.</param>
public sealed record HandedBack(ReleaseRequest Request, LeaseAnswer Lease);
