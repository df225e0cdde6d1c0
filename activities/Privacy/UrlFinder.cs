using System.Text.RegularExpressions;

namespace Steward.Activities.Privacy;

/// <summary>Finds web addresses with a scheme or www before them; they can carry account names and tickets.</summary>
internal sealed partial class UrlFinder : IPersonalDataFinder
{
    public IEnumerable<PersonalData> Find(FoldedText text)
    {
        if (!text.Has('/') && !text.Contains("www."))
            return [];
        return Address().Matches(text.ToString())
            .Where(match => text.IsFree(match.Index - 1))
            .Select(match => new PersonalData(PiiKind.Url, match.Index, Trimmed(match.ValueSpan)));
    }

    /// <summary>Without the signs that end the sentence around it.</summary>
    private static int Trimmed(ReadOnlySpan<char> value) => value.TrimEnd(".,;:!?)]}'\"").Length;

    [GeneratedRegex(
        """(?:(?:https?|ftp)://|www\.)[^\s<>"\u0001\\^`{|}]{3,2000}""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
