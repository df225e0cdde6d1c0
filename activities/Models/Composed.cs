using Steward.Activities.Models.Procedures;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models;

/// <summary>A draft before it is stored.</summary>
internal sealed record Composed
{
    public required Draft Draft { get; init; }

    public string? Words { get; init; }

    /// <summary>Where the procedures stand after it.</summary>
    public required Dialogue Dialogue { get; init; }

    /// <summary>Codes and figures for the audit record.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);
}
