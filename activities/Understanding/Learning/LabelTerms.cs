using System.Text.RegularExpressions;
using Steward.Activities.Knowledge.Analysis;
using Steward.Activities.Privacy;

namespace Steward.Activities.Understanding.Learning;

/// <summary>
/// What makes two messages near-equal: the stems of their words, in any order, without what differs from customer to
/// customer (tokens, numbers).
/// </summary>
internal static partial class LabelTerms
{
    /// <summary>Share of stems in common (Jaccard's) from which two messages say the same.</summary>
    private const double Same = 0.8;

    /// <summary>Shorter messages differ by one word and mean something else; only equal ones are the same.</summary>
    private const int FewTerms = 4;

    private const int MostTerms = 64;

    /// <summary>Sorted, each once, with blanks between them; empty when there is nothing to learn from.</summary>
    public static string Of(string redacted) => string.Join(
        ' ',
        LanguageAnalyzers.Terms("en", Number().Replace(TokenText.Without(redacted), " "))
            .Distinct(StringComparer.Ordinal).Take(MostTerms).Order(StringComparer.Ordinal));

    public static bool SayTheSame(string some, string others)
    {
        var (one, other) = (Set(some), Set(others));
        var common = one.Count(other.Contains);
        return Math.Min(one.Count, other.Count) >= FewTerms && common >= Same * (one.Count + other.Count - common);
    }

    private static HashSet<string> Set(string terms) => terms.Split(' ').ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"#?\b\w*\d\w*\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
