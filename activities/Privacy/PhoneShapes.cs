using System.Text.RegularExpressions;

namespace Steward.Activities.Privacy;

/// <summary>What phone numbers look like.</summary>
internal static partial class PhoneShapes
{
    public static int CountDigits(ReadOnlySpan<char> value)
    {
        var count = 0;
        foreach (var letter in value)
        {
            count += char.IsAsciiDigit(letter) ? 1 : 0;
        }

        return count;
    }

    public static bool IsDate(ReadOnlySpan<char> value) => Date().IsMatch(value);

    /// <summary>6 to 20 digits with what stands between them, and an extension.</summary>
    [GeneratedRegex(
        @"(?:\+ ?|\()?[0-9](?:[ ()./-]{0,3}[0-9]){5,19}(?: ?(?:x|ext\.?|extension) ?[0-9]{1,6})?",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    public static partial Regex Candidate();

    /// <summary>With a plus or two zeros before the country.</summary>
    [GeneratedRegex(
        @"^(?:\+ ?|00[1-9 -])[0-9 ()./-]{6,24}[0-9](?: ?(?:x|ext\.?) ?[0-9]{1,6})?$",
        RegexOptions.NonBacktracking)]
    public static partial Regex International();

    /// <summary>(303) 555-0142, 303-555-0142, 303.555.0142, with 1 before and an extension behind.</summary>
    [GeneratedRegex(
        @"(?:1[ .-])?(?:\([0-9]{3}\) ?|[0-9]{3}[ .-])[0-9]{3}[ .-][0-9]{4}(?: ?(?:x|ext\.?) ?[0-9]{1,6})?",
        RegexOptions.NonBacktracking)]
    public static partial Regex American();

    [GeneratedRegex(
        @"^(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4})",
        RegexOptions.NonBacktracking)]
    private static partial Regex Date();
}
