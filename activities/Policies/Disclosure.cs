using Steward.Workflows.Contracts;

namespace Steward.Activities.Policies;

/// <summary>A sentence that must be said. A condition that is null always holds; both must hold.</summary>
public sealed record Disclosure
{
    public required string Name { get; init; }

    public required DisclosureMoment When { get; init; }

    public IReadOnlyList<Channel>? Channels { get; init; }

    /// <summary>
    /// Countries of ISO 3166-1 alpha-2, such as DE. A customer whose country is unknown is in none of them.
    /// </summary>
    public IReadOnlyList<string>? Markets { get; init; }

    public required string Text { get; init; }

    /// <summary>Whether it must be said now.</summary>
    /// <param name="channel">The way the reply goes.</param>
    /// <param name="market">The customer's country; null when unknown.</param>
    /// <param name="firstReply">Whether nothing public was said before in this conversation.</param>
    public bool Applies(Channel channel, string? market, bool firstReply) =>
        (firstReply || When == DisclosureMoment.Every)
        && Channels?.Contains(channel) != false
        && (Markets is null || (market is not null && Markets.Contains(market, StringComparer.OrdinalIgnoreCase)));
}
