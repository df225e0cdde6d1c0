using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Search;

/// <summary>Keeps one of several passages that say the same: the same terms but for one in ten.</summary>
internal static class NearDuplicates
{
    /// <summary>Share of terms in common (Jaccard's) from which two passages say the same.</summary>
    private const double Same = 0.9;

    /// <summary>Shorter passages differ by one word and mean something else; only equal ones are the same.</summary>
    private const int FewTerms = 8;

    /// <param name="passages">Best first; of those that say the same the first stays.</param>
    public static IEnumerable<IndexedPassage> Suppressed(IEnumerable<IndexedPassage> passages)
    {
        var kept = new List<(HashSet<string> Terms, string Hash)>();
        foreach (var passage in passages)
        {
            var terms = passage.Terms[PassageParts.Text].ToHashSet(StringComparer.Ordinal);
            var hash = passage.Passage.ContentHash;
            if (!kept.Any(other => other.Hash == hash || SayTheSame(other.Terms, terms)))
            {
                kept.Add((terms, hash));
                yield return passage;
            }
        }
    }

    private static bool SayTheSame(HashSet<string> some, HashSet<string> others)
    {
        var (fewer, more) = some.Count < others.Count ? (some, others) : (others, some);
        if (fewer.Count < FewTerms || fewer.Count < Same * more.Count)
        {
            return false;
        }

        var common = fewer.Count(more.Contains);
        return common >= Same * (some.Count + others.Count - common);
    }
}
