using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Local;

/// <summary>Sentences taken from passages, each with its citation mark.</summary>
internal sealed record ExtractiveAnswer(string Words, IReadOnlyList<Citation> Citations)
{
    /// <summary>Those of several questions to which nothing was found.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];
}
