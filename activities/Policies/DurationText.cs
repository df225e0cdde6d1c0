using System.Globalization;
using System.Text.RegularExpressions;

namespace Steward.Activities.Policies;

/// <summary>
/// Durations as the policy writes them: <c>45s</c>, <c>15m</c>, <c>4h</c>, <c>2d</c>, or joined such as <c>1d12h</c>.
/// </summary>
internal static partial class DurationText
{
    public const string Rule = "a duration such as 45s, 15m, 4h, 2d or 1d12h";

    private static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);

    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        var match = Pattern().Match(text);
        if (!match.Success || match.Length == 0)
        {
            return false;
        }

        var seconds = Part(match, "d") * 86_400 + Part(match, "h") * 3_600 + Part(match, "m") * 60 + Part(match, "s");
        duration = seconds > Longest.TotalSeconds ? TimeSpan.Zero : TimeSpan.FromSeconds(seconds);
        return seconds <= Longest.TotalSeconds;
    }

    private static long Part(Match match, string unit) =>
        match.Groups[unit] is { Success: true } part ? long.Parse(part.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        "^((?<d>[0-9]{1,6})d)?((?<h>[0-9]{1,6})h)?((?<m>[0-9]{1,6})m)?((?<s>[0-9]{1,6})s)?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
