using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge;

/// <summary>What the articles' passages are against those of the index.</summary>
internal sealed record Difference(
    IReadOnlyList<IndexedPassage> Added,
    IReadOnlyList<IndexedPassage> Changed,
    IReadOnlyList<string> Removed,
    int Unchanged)
{
    public IReadOnlyList<IndexedPassage> Put => [.. Added, .. Changed];

    public int Touched => Added.Count + Changed.Count + Removed.Count;

    public static Difference Of(
        IReadOnlyDictionary<string, string> stamps, IReadOnlyList<IndexedPassage> passages)
    {
        var known = passages.Where(passage => stamps.ContainsKey(passage.Passage.PassageId)).ToList();
        var changed = known.Where(passage => stamps[passage.Passage.PassageId] != passage.Stamp).ToList();
        var ids = passages.Select(passage => passage.Passage.PassageId).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. passages.Where(passage => !stamps.ContainsKey(passage.Passage.PassageId))],
            changed,
            [.. stamps.Keys.Where(id => !ids.Contains(id)).Order(StringComparer.Ordinal)],
            known.Count - changed.Count);
    }

    public SyncReport ToReport(string generation, bool rebuilt) =>
        new(Ids(Added), Ids(Changed), Removed, Unchanged, generation, rebuilt);

    private static IReadOnlyList<string> Ids(IReadOnlyList<IndexedPassage> passages) =>
        [.. passages.Select(passage => passage.Passage.PassageId).Order(StringComparer.Ordinal)];
}
