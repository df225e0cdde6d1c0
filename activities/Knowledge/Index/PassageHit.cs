namespace Steward.Activities.Knowledge.Index;

/// <param name="PassageId">The passage; its words are read by <see cref="IPassageIndex.FindAsync"/>.</param>
/// <param name="Score">Comparable within one search only.</param>
public readonly record struct PassageHit(string PassageId, double Score);
