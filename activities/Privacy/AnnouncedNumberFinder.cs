using System.Text.RegularExpressions;

namespace Steward.Activities.Privacy;

/// <summary>
/// Finds numbers that only the words before them tell from any other: driver's licences, passports, bank accounts, and
/// social security numbers without separators.
/// </summary>
internal sealed partial class AnnouncedNumberFinder : IPersonalDataFinder
{
    private static readonly (PiiKind Kind, Regex Pattern)[] Announced =
    [
        (PiiKind.Licence, Licence()),
        (PiiKind.Passport, Passport()),
        (PiiKind.NationalId, NationalId()),
        (PiiKind.Account, Account()),
    ];

    public IEnumerable<PersonalData> Find(FoldedText text)
    {
        if (text.Digits < 4)
            yield break;
        foreach (var (kind, pattern) in Announced)
        {
            foreach (Match match in pattern.Matches(text.ToString()))
            {
                var number = match.Groups["number"];
                if (text.IsFree(number.Index + number.Length) && number.ValueSpan.ContainsAnyInRange('0', '9'))
                    yield return new PersonalData(kind, number.Index, number.Length);
            }
        }
    }

    [GeneratedRegex(
        @"\b(?:licen[cs]e|driving licen[cs]e|dl|permit)[ \t]*(?:number|no\.?|num|id|#)?[ \t]*(?:is|was|:|=|-)?[ \t]*"
        + @"(?:it'?s )?(?<number>[A-Z0-9]{1,5}(?:[- ]?[A-Z0-9]{2,13}){1,5})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Licence();

    [GeneratedRegex(
        @"\bpassport[ \t]*(?:number|no\.?|num|id|#)?[ \t]*(?:is|was|:|=|-)?[ \t]*(?<number>[A-Z]{0,3}[0-9]{5,9}[A-Z]?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Passport();

    [GeneratedRegex(
        @"\b(?:ssn|social(?: security)?(?: number)?|social security no\.?|itin|tax id|national id(?:entity)?)"
        + @"[ \t]*(?:number|no\.?|#)?[ \t]*(?:is|was|:|=|-)?[ \t]*"
        + @"(?<number>[0-9]{9}|[0-9]{3}[ .-]?[0-9]{2}[ .-]?[0-9]{4})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NationalId();

    [GeneratedRegex(
        @"\b(?:bank account|account|acct|a/c|routing|sort code|bsb)[ \t]*(?:number|no\.?|num|#)?[ \t]*"
        + @"(?:is|was|:|=|-)?[ \t]*(?<number>[0-9](?:[ -]?[0-9]){5,16})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Account();
}
