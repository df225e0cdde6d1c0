using Steward.Workflows.Contracts;

namespace Steward.Activities.Policies;

/// <summary>One version of the policy: what a conversation pins, and what composing needs besides.</summary>
public sealed record Policy
{
    /// <summary>
    /// The policy's own version and the first 12 hex digits of its content's SHA-256, such as <c>7+3fa9c2d41b07</c>.
    /// </summary>
    public string Version => Pinned.Version;

    public required PinnedPolicy Pinned { get; init; }

    public required Brand Brand { get; init; }

    public IReadOnlyList<Disclosure> Disclosures { get; init; } = [];

    public IReadOnlyList<ForbiddenClaim> ForbiddenClaims { get; init; } = [];

    public IReadOnlyList<DeskGroup> Groups { get; init; } = [];

    /// <summary>Model tiers by name, with what each is for; routing rules name them.</summary>
    public IReadOnlyDictionary<string, string> Models { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    public required Retention Retention { get; init; }
}
