namespace Steward.Starters.Evaluation.Pii;

/// <summary>The tokens that the measure counts: runs of letters, digits and marks. Signs are none.</summary>
internal static class TextTokens
{
    public static IEnumerable<Range> Of(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsPart(text, at))
                continue;
            var start = at;
            while (at < text.Length && IsPart(text, at))
                at++;
            yield return start..at;
        }
    }

    private static bool IsPart(string text, int at) =>
        char.IsLetterOrDigit(text, at) || char.GetUnicodeCategory(text, at) is
            System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark
        || char.IsLowSurrogate(text[at]);
}
