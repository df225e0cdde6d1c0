using System.Text.RegularExpressions;

namespace Steward.Activities.Models.Reading;

/// <summary>Reads why an order is to be cancelled; the shop accepts two reasons.</summary>
internal static partial class ReasonReader
{
    public const string NoLongerNeeded = "no longer needed";
    public const string ByMistake = "ordered by mistake";
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public static string? Read(string text)
    {
        var (needless, mistaken) = (Needless().IsMatch(text), Mistaken().IsMatch(text));
        if (needless == mistaken)
            return null;
        return needless ? NoLongerNeeded : ByMistake;
    }

    [GeneratedRegex(
        @"\b(no longer|don'?t|do not|not|doesn'?t)\b[^.!?]{0,15}\b(need(ed)?|want(ed)?)\b(?! to)", Options, 1000)]
    private static partial Regex Needless();

    [GeneratedRegex(
        @"\b(mistake|mistakenly|accident(ally)?|error|wrong (order|item|one)|(ordered|bought) (it )?twice)\b",
        Options,
        1000)]
    private static partial Regex Mistaken();
}
