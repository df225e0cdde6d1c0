using System.Globalization;

namespace Steward.Engine.Page;

/// <summary>Times as the page shows them: UTC.</summary>
internal static class Times
{
    internal static string At(Timestamp? time) =>
        time?.ToDateTimeOffset().UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    /// <summary>With the milliseconds, as a timeline needs them.</summary>
    internal static string Exactly(Timestamp time) =>
        time.ToDateTimeOffset().UtcDateTime.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
}
