using System.Globalization;

namespace Steward.Engine.Visibility;

/// <summary>Date and time with a zone, as in 2030-01-31T08:00:00.5Z. Digits past 100 ns are dropped.</summary>
internal static class Rfc3339
{
    private const int WholeSecondsLength = 19;
    private const int TickDigits = 7;

    public static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        var zone = text.LastIndexOfAny(['Z', '+', '-']);
        if (zone < WholeSecondsLength)
        {
            return false;
        }

        var fraction = text[WholeSecondsLength..zone];
        var kept = fraction.Length > TickDigits + 1 ? fraction[..(TickDigits + 1)] : fraction;
        return DateTimeOffset.TryParseExact(
            text[..WholeSecondsLength] + kept + text[zone..],
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out time);
    }
}
