using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Search;

/// <summary>A candidate with its final score, and why it is not told if it is not.</summary>
/// <param name="Indexed">As the index has it.</param>
/// <param name="Passage">With score and coverage.</param>
/// <param name="Fits">Whether it has enough of the question's words or meaning.</param>
/// <param name="DuplicateOf">The better passage that says the same.</param>
internal sealed record JudgedPassage(IndexedPassage Indexed, Passage Passage, bool Fits, string? DuplicateOf = null)
{
    public bool MayBeTold => Fits && DuplicateOf is null;
}
