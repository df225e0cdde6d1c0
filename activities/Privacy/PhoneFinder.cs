using System.Text.RegularExpressions;
using PhoneNumbers;

namespace Steward.Activities.Privacy;

/// <summary>
/// Finds phone numbers: those that a numbering plan knows, those with the shape of one, and those that the words around
/// call one. Digits without any separator count only with such words: an item's number looks the same.
/// </summary>
internal sealed class PhoneFinder : IPersonalDataFinder
{
    /// <summary>Numbers without a country are read as this one's.</summary>
    private const string HomeRegion = "US";
    private const int MostDigits = 21;
    private const int MostTries = 20;
    private const int FewestDigits = 6;

    private static readonly PhoneNumberUtil Plans = PhoneNumberUtil.GetInstance();

    public IEnumerable<PersonalData> Find(FoldedText text) => text.Digits < FewestDigits ? [] : PhoneShapes
        .Candidate().Matches(text.ToString())
        .Where(match => text[match.Index] is '+' or '('
            || (text.IsFree(match.Index - 1) && text[match.Index - 1] is not ('$' or '€' or '£')))
        .SelectMany(match => In(match, text));

    private static IEnumerable<PersonalData> In(Match candidate, FoldedText text)
    {
        if (Whole(candidate.ValueSpan, candidate.Index, text))
        {
            return [new PersonalData(PiiKind.Phone, candidate.Index, candidate.Length)];
        }

        // Other digits can stand beside a number: "60616 303-555-0142".
        var shaped = PhoneShapes.American().Matches(candidate.Value).Select(match => (match.Index, match.Length));
        return Known(candidate.Value)
            .Concat(shaped)
            .Select(part => new PersonalData(PiiKind.Phone, candidate.Index + part.Index, part.Length))
            .Where(part => (text[part.Start] is '(' || text.IsFree(part.Start - 1)) && text.IsFree(part.End));
    }

    private static bool Whole(ReadOnlySpan<char> value, int start, FoldedText text)
    {
        var end = start + value.Length;
        return text.IsFree(end)
            && PhoneShapes.CountDigits(value) <= MostDigits
            && !PhoneShapes.IsDate(value)
            && (PhoneShapes.International().IsMatch(value) || PhoneWords.Around(text, start, end));
    }

    /// <summary>
    /// Numbers of a plan, grouped as the plan writes them. A bare run of digits is left to the words around it.
    /// </summary>
    private static IEnumerable<(int Index, int Length)> Known(string value) => Plans
        .FindNumbers(value, HomeRegion, PhoneNumberUtil.Leniency.STRICT_GROUPING, MostTries)
        .Where(found => !found.RawString.All(char.IsAsciiDigit))
        .Select(found => (found.Start, found.Length));
}
