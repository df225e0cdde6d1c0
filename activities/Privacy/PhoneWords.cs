using System.Text.RegularExpressions;

namespace Steward.Activities.Privacy;

/// <summary>Words that say that a number is a phone number, or another kind of number.</summary>
internal static partial class PhoneWords
{
    private const int Reach = 36;

    /// <summary>
    /// Whether the words before, or the word behind, call it a phone number; the nearest word before decides.
    /// </summary>
    public static bool Around(FoldedText text, int start, int end)
    {
        var before = text.Before(start, Reach);
        var phone = LastIndex(Phone(), before);
        return (phone >= 0 && phone > LastIndex(Other(), before)) || Behind().IsMatch(text.After(end, 16));
    }

    /// <summary>Whether the nearest telling word before is one for another kind of number.</summary>
    public static bool CallsItOther(FoldedText text, int start)
    {
        var before = text.Before(start, Reach);
        return LastIndex(Other(), before) > LastIndex(Phone(), before);
    }

    private static int LastIndex(Regex words, string text) =>
        words.Matches(text).LastOrDefault() is { } match ? match.Index + match.Length : -1;

    [GeneratedRegex(
        @"\b(?:phone|phones|telephone|tel|mobile|cell|cellphone|call|called|calling|ring|reach|reached|dial|"
        + @"fax|landline|whatsapp|sms|text me|texting|answering|messages to|registered|"
        + @"contact number|my number|his number|her number|our number|my new number|"
        + @"handy|telefon|téléphone|teléfono|móvil)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Phone();

    [GeneratedRegex(
        @"\b(?:item|items|order|orders|product|sku|tracking|parcel|package|invoice|"
        + @"card|account|zip|postcode|serial|model|case|ticket|reference|ref|id|isbn|amount|usd|eur|dollars|year)\b|#",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Other();

    [GeneratedRegex(
        @"^,? ?\(?(?:office|fax|mobile|cell|home|work|phone)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Behind();
}
