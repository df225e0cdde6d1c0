using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Models;

/// <summary>What the desk said in answer.</summary>
internal sealed record Said(Draft Draft, string? Words, Perception? Perception)
{
    public DraftKind Kind => Draft.Kind;
}
