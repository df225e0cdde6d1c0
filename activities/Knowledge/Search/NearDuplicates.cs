using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Search;

/// <summary>Keeps one of several passages that say the same: the same terms but for one in ten.</summary>
internal static class NearDuplicates
{
    /// <summary>Share of terms in common (Jaccard's) from which two passages say the same.</summary>
    private const double Same = 0.9;

    /// <summary>Shorter passages differ by one word and mean something else; only equal ones are the same.</summary>
    private const int FewTerms = 8;

    /// <summary>One after the other: who takes the first few compares no more than these.</summary>
    /// <param name="judged">Best first; of those that fit and say the same the first stays.</param>
    public static IEnumerable<JudgedPassage> Marked(IEnumerable<JudgedPassage> judged)
    {
        var kept = new List<(HashSet<string> Terms, Passage Passage)>();
        foreach (var one in judged)
        {
            if (!one.Fits)
            {
                yield return one;
                continue;
            }

            var terms = one.Indexed.Terms[PassageParts.Text].ToHashSet(StringComparer.Ordinal);
            var hash = one.Passage.ContentHash;
            var same = kept.Find(other => other.Passage.ContentHash == hash || SayTheSame(other.Terms, terms)).Passage;
            if (same is null)
            {
                kept.Add((terms, one.Passage));
            }

            yield return one with { DuplicateOf = same?.PassageId };
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
