namespace Steward.Activities.Knowledge.Index;

/// <summary>What one sync changes in the generation in use.</summary>
/// <param name="Put">New passages, and changed ones in place of those of the same id.</param>
/// <param name="Removed">The ids of passages that are gone.</param>
public sealed record PassageChanges(IReadOnlyList<IndexedPassage> Put, IReadOnlyList<string> Removed);
