using System.Text.RegularExpressions;

namespace Steward.Activities.Understanding;

/// <summary>Lower-case words of a text.</summary>
internal static partial class Tokens
{
    public static IReadOnlyList<string> Of(string text) =>
        [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant())];

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:['’][\p{L}]+)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
