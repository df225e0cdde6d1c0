using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Steward.Activities.Models.Remote;

/// <summary>How a model's turn ended: words to check, or an effect to ask the customer about.</summary>
internal sealed record ModelTurn
{
    public ModelAnswer? Answer { get; init; }

    public string? Effect { get; init; }

    public JsonObject? Arguments { get; init; }

    /// <summary>What look-ups answered.</summary>
    public IReadOnlyList<string> LookedUp { get; init; } = [];

    public UsageDetails Usage { get; init; } = new();
}
