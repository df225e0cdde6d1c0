using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Steward.Activities.Privacy;

/// <summary>Finds addresses of the internet protocol. Four numbers behind the word version are none.</summary>
internal sealed partial class IpFinder : IPersonalDataFinder
{
    private const int FewestColons = 2;

    public IEnumerable<PersonalData> Find(FoldedText text)
    {
        if (text.Digits < 4 && !text.Contains("::"))
            return [];
        var fours = Four().Matches(text.ToString())
            .Where(match => Stands(match, text) && !Version().IsMatch(text.Before(match.Index, 12)));
        var sixes = text.Contains(":") ? Six().Matches(text.ToString()).Where(match => IsSix(match, text)) : [];
        return fours.Concat(sixes).Select(match => new PersonalData(PiiKind.Ip, match.Index, match.Length));
    }

    private static bool Stands(Match match, FoldedText text)
    {
        var end = match.Index + match.Length;
        return text.IsFree(match.Index - 1) && text[match.Index - 1] is not '.' && text.IsFree(end)
            && !(text[end] is '.' && char.IsAsciiDigit(text[end + 1]));
    }

    private static bool IsSix(Match match, FoldedText text) => Stands(match, text)
        && match.Value.Count(letter => letter is ':') >= FewestColons
        && (match.Value.Contains("::", StringComparison.Ordinal) || match.Value.Count(letter => letter is ':') == 7)
        && IPAddress.TryParse(match.ValueSpan, out var address)
        && address.AddressFamily is AddressFamily.InterNetworkV6;

    [GeneratedRegex(
        @"(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}",
        RegexOptions.NonBacktracking)]
    private static partial Regex Four();

    [GeneratedRegex("[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}", RegexOptions.NonBacktracking)]
    private static partial Regex Six();

    [GeneratedRegex(@"\b(?:version|v|ver|release|firmware|build)[ .:]{0,2}$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Version();
}
