using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Search;

/// <summary>Keeps one of several passages that say the same: the same terms but for one in ten.</summary>
internal static class NearDuplicates
{
    /// <summary>Share of terms in common (Jaccard's) from which two passages say the same.</summary>
    private const double Same = 0.9;

    /// <summary>Shorter passages differ by one word and mean something else; only equal ones are the same.</summary>
    private const int FewTerms = 8;

    /// <param name="judged">Best first; of those that fit and say the same the first stays.</param>
    public static IReadOnlyList<JudgedPassage> Marked(IReadOnlyList<JudgedPassage> judged)
    {
        var kept = new List<(HashSet<string> Terms, Passage Passage)>();
        return [.. judged.Select(one =>
        {
            if (!one.Fits)
            {
                return one;
            }

            var terms = one.Indexed.Terms[PassageParts.Text].ToHashSet(StringComparer.Ordinal);
            var hash = one.Passage.ContentHash;
            var same = kept.Find(other => other.Passage.ContentHash == hash || SayTheSame(other.Terms, terms)).Passage;
            if (same is null)
            {
                kept.Add((terms, one.Passage));
            }

            return one with { DuplicateOf = same?.PassageId };
        })];
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
