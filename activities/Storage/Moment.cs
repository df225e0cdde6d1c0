using System.Globalization;

namespace Steward.Activities.Storage;

/// <summary>Moments as the store writes them: ISO 8601 in UTC, so that text sorts as time does.</summary>
internal static class Moment
{
    public static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
