using System.Text.Json;
using Steward.Workflows.Contracts;

namespace Steward.Client;

/// <summary>A decision on one approval. It counts once, and only for the action that was shown.</summary>
public sealed record Decision
{
    public required Verdict Verdict { get; init; }

    /// <summary>The digest of the action that the approver saw.</summary>
    public required string Digest { get; init; }

    /// <summary>
    /// With <see cref="Verdict.Edit"/>: all arguments of the changed action; they are validated anew.
    /// </summary>
    public JsonElement? Arguments { get; init; }

    /// <summary>Why, kept as an internal note.</summary>
    public string? Reason { get; init; }
}
