using System.Globalization;
using System.Text.RegularExpressions;

namespace Steward.Engine.Visibility;

/// <summary>A span of time in one of the three forms that a list filter may use: 1h30m, 01:30:00, or whole nanoseconds.</summary>
internal static partial class GoDuration
{
    private static readonly Dictionary<string, double> TicksPerUnit = new(StringComparer.Ordinal)
    {
        ["ns"] = 1.0 / TimeSpan.NanosecondsPerTick,
        ["us"] = TimeSpan.TicksPerMicrosecond,
        ["µs"] = TimeSpan.TicksPerMicrosecond,
        ["ms"] = TimeSpan.TicksPerMillisecond,
        ["s"] = TimeSpan.TicksPerSecond,
        ["m"] = TimeSpan.TicksPerMinute,
        ["h"] = TimeSpan.TicksPerHour,
        ["d"] = TimeSpan.TicksPerDay,
    };

    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var nanoseconds))
        {
            duration = TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick);
            return true;
        }

        return text.Contains(':', StringComparison.Ordinal)
            ? TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out duration)
            : TryParseUnits(text, out duration);
    }

    private static bool TryParseUnits(string text, out TimeSpan duration)
    {
        var match = Units().Match(text);
        var ticks = match.Groups["part"].Captures.Sum(part =>
        {
            var digits = part.Value.TrimEnd('n', 'u', 'µ', 'm', 's', 'h', 'd');
            return double.Parse(digits, CultureInfo.InvariantCulture) * TicksPerUnit[part.Value[digits.Length..]];
        });
        duration = TimeSpan.FromTicks((long)(match.Groups["sign"].Value == "-" ? -ticks : ticks));
        return match.Success;
    }

    [GeneratedRegex(@"^(?<sign>[+-]?)(?<part>\d+(\.\d+)?(ns|us|µs|ms|s|m|h|d))+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Units();
}
