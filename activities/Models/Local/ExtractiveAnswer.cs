using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Local;

/// <summary>Sentences taken from passages, each with its citation mark.</summary>
internal sealed record ExtractiveAnswer(string Words, IReadOnlyList<Citation> Citations);
