using System.Text.RegularExpressions;

namespace Steward.Activities.Models.Reading;

/// <summary>Finds record numbers, zip codes and e-mail tokens in redacted words.</summary>
internal static partial class Identifiers
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>Order ids in the CRM's form, such as <c>#W2611340</c>; distinct, in order.</summary>
    /// <remarks>People leave the letter out; then the word before says that it is an order's.</remarks>
    public static IReadOnlyList<string> Orders(string text) =>
        Distinct(Order(), text, id => $"#W{Digits().Match(id).Value}");

    /// <summary>Ten-digit item ids; distinct, in order.</summary>
    public static IReadOnlyList<string> Items(string text) => Distinct(Item(), text, id => id);

    public static IReadOnlyList<string> Zips(string text) => Distinct(Zip(), text, zip => zip);

    public static IReadOnlyList<string> EmailTokens(string text) => Distinct(EmailToken(), text, token => token);

    private static IReadOnlyList<string> Distinct(Regex pattern, string text, Func<string, string> form) =>
        [.. pattern.Matches(text).Select(match => form(match.Value)).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(
        @"#?\bW\d{7}\b|\borders?( (number|no\.?|id|is|was)|[:#,])*\s*#?\d{7}\b(?![\d-])", Options, 1000)]
    private static partial Regex Order();

    [GeneratedRegex(@"\d{7}", Options, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<![\w#])\d{10}(?!\w)", Options, 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"(?<![\w#$.])\d{5}(?![\w%])", Options, 1000)]
    private static partial Regex Zip();

    [GeneratedRegex(@"\[EMAIL_\d+\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EmailToken();
}
