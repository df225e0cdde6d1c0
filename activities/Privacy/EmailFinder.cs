using System.Text.RegularExpressions;

namespace Steward.Activities.Privacy;

/// <summary>
/// Finds e-mail addresses, written (<c>a.b@example.com</c>) and spoken in a call (<c>a dot b at example dot com</c>).
/// </summary>
internal sealed partial class EmailFinder : IPersonalDataFinder
{
    public IEnumerable<PersonalData> Find(FoldedText text)
    {
        var written = text.Has('@') ? Written().Matches(text.ToString()) : Enumerable.Empty<Match>();
        var spoken = text.Contains(" dot ") ? Spoken().Matches(text.ToString()) : Enumerable.Empty<Match>();
        return written.Concat(spoken).Select(match => new PersonalData(PiiKind.Email, match.Index, match.Length));
    }

    [GeneratedRegex(
        """[\w.%+&'*/=?^`{|}~!$-]{0,63}[\w+%-]@"""
        + """(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}[\p{L}\p{N}-]{0,22}[\p{L}\p{N}]""",
        RegexOptions.NonBacktracking)]
    private static partial Regex Written();

    [GeneratedRegex(
        @"\b\w{1,40}(?: (?:dot|underscore|dash) \w{1,40}){0,5} at \w{1,40}"
        + @"(?: dot \w{1,40}){0,3} dot (?:com|net|org|edu|gov|info|io|co|us|uk|de|fr|es|it|nl|eu|ca|example)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Spoken();
}
