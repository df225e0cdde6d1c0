using System.Text.RegularExpressions;

namespace Steward.Activities.Privacy;

/// <summary>
/// Finds payment card numbers: a prefix and length that a network issues, and Luhn's rule. Numbers of 12 and 13 digits,
/// which
/// parcels have too, count only where the words before speak of a card.
/// </summary>
internal sealed partial class CardFinder : IPersonalDataFinder
{
    private const int Shortest = 12;
    private const int Longest = 19;
    private const int LongestAmbiguous = 13;

    public IEnumerable<PersonalData> Find(FoldedText text) => text.Digits < Shortest ? [] : DigitRun
        .All(text, Longest, DigitRun.AnySeparators)
        .Where(run => run.Digits.Length >= Shortest)
        .Select(run => Read(run, text))
        .OfType<PersonalData>();

    private static PersonalData? Read(DigitRun run, FoldedText text)
    {
        for (var length = run.Digits.Length; length >= Shortest; length--)
        {
            if (run.StopsAfter(length, text) && IsCard(run.Digits[..length])
                && (length > LongestAmbiguous || CardWords().IsMatch(text.Before(run.Start, 40))))
            {
                return new PersonalData(PiiKind.Card, run.Start, run.Ends[length - 1] - run.Start);
            }
        }

        return null;
    }

    private static bool IsCard(string digits) => Issued(digits.Length, int.Parse(digits.AsSpan(0, 4)))
        && Checksums.Luhn(digits);

    /// <summary>
    /// Visa, Mastercard, American Express, Discover, Diners Club, JCB, UnionPay and Maestro, by public prefix tables.
    /// </summary>
    private static bool Issued(int length, int prefix) => prefix switch
    {
        >= 4000 and <= 4999 => length is 13 or 16 or 19,
        (>= 5100 and <= 5599) or (>= 2221 and <= 2720) => length == 16,
        (>= 3400 and <= 3499) or (>= 3700 and <= 3799) => length == 15,
        (>= 3000 and <= 3059) or (>= 3600 and <= 3699) or (>= 3800 and <= 3999) => length is >= 14 and <= 19,
        >= 3500 and <= 3599 => length is >= 16 and <= 19,
        2131 or 1800 => length == 15,
        (>= 5000 and <= 5099) or (>= 5600 and <= 6999) => length is >= 12 and <= 19,
        _ => false,
    };

    [GeneratedRegex(
        @"\b(?:card|cards|cc|visa|mastercard|maestro|amex|credit|debit|pan)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex CardWords();
}
