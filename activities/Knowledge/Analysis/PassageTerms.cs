using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Analysis;

/// <summary>The terms by which a passage is found.</summary>
internal static class PassageTerms
{
    /// <summary>Changes with every change of what this class answers for the same text.</summary>
    public const string Version = "terms-2";

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(
        string language, string title, string heading, string text, string series) =>
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            // An article of a numbered series is found by the series' name as well.
            [PassageParts.Title] = LanguageAnalyzers.Terms(language, $"{title}\n{series}"),

            // The lead answers what the title asks: it is found by the title as a section is by its heading.
            [PassageParts.Heading] = LanguageAnalyzers.Terms(language, heading.Length == 0 ? title : heading),
            [PassageParts.Text] = LanguageAnalyzers.Terms(language, text),
        };
}
