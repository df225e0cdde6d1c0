using System.Text.Json.Nodes;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Procedures;

/// <summary>What the dialogue does next, before it becomes a draft.</summary>
internal sealed record Move
{
    public required DraftKind Kind { get; init; }

    public required Dialogue Dialogue { get; init; }

    public string? Words { get; init; }

    /// <summary>With <see cref="DraftKind.Actions"/>: the action and its arguments.</summary>
    public string? Action { get; init; }

    public JsonObject? Arguments { get; init; }

    /// <summary>With <see cref="DraftKind.HandOver"/>: the reason code.</summary>
    public string? Reason { get; init; }

    /// <summary>The finer cause, for the audit record.</summary>
    public string? Cause { get; init; }

    /// <summary>The procedure behind it, for the draft's author.</summary>
    public string? Procedure { get; init; }
}
