using System.Text.RegularExpressions;
using Steward.Activities.Crm;

namespace Steward.Activities.Models.Reading;

/// <summary>Reads the options of a product that a text asks for.</summary>
internal static partial class OptionReader
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Dictionary<string, string> Sizes = new(StringComparer.Ordinal)
    {
        ["XS"] =
            "extra small",
        ["S"] =
                "small",
        ["M"] = "medium",
        ["L"] = "large",
        ["XL"] = "extra large",
        ["XXL"] = "double extra large",
    };

    /// <summary>
    /// Wanted values by option; null when the text is vague (a comparison, an alternative, a value that fits two
    /// options).
    /// </summary>
    public static IReadOnlyDictionary<string, string>? Read(string text, Product product)
    {
        var values = product.Variants.SelectMany(variant => variant.Options.Values).Distinct(StringComparer.Ordinal)
            .ToList();
        var words = Refused()
            .Replace(text,
                match => values.Exists(value => match.Value.StartsWith(value, StringComparison.OrdinalIgnoreCase))
            ? match.Value
            : " ");
        if (Vague().IsMatch(words))
            return null;
        var space = product.Variants.SelectMany(variant => variant.Options)
            .GroupBy(option => option.Key, option => option.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Distinct(StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal);
        var wanted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (option, offered) in space)
        {
            var named = offered.Where(value => Names(words, option, value, space)).ToArray();
            named = [.. named.Where(
                value => !named.Any(longer => longer.Length > value.Length && Contains(longer, value)))];
            if (named.Length > 1)
                return null;
            if (named.Length == 1)
                wanted[option] = named[0];
        }

        return wanted;
    }

    private static bool Names(string text, string option, string value, Dictionary<string, string[]> space)
    {
        var bare = value.Length == 1 || value is "yes" or "no" or "none" || int.TryParse(value, out _)
            || space.Any(other => other.Key != option && other.Value.Any(v => Same(v, value) || Spoken(v) == value));
        return bare ? NamesBeside(text, option, value) : NamesValue(text, value) || NamesBeside(text, option, value);
    }

    /// <summary>
    /// The value written next to its option's name, as in "size 8", "medium sized", "high ventilation".
    /// </summary>
    private static bool NamesBeside(string text, string option, string value)
    {
        var name = Regex.Escape(option.Split(' ')[0].ToLowerInvariant());
        var forms = $"({Form(value)}{(Spoken(value) is { } spoken ? $"|{spoken}" : string.Empty)})";
        return Regex.IsMatch(
            text,
            $@"\b{name}(d|s)?['""]?(\s*(:|is|of|to|=|-)\s*['""]?|\s+){forms}\b|(?<!\w){forms}[ -]{name}(d|s)?\b",
            Options,
            TimeSpan.FromSeconds(1));
    }

    private static bool NamesValue(string text, string value)
    {
        var spoken = Spoken(value) is { } word
            ? $"|{word}(?= (one|red|blue|black|white|size|sized))"
            : string.Empty;
        return Regex.IsMatch(
            text, $@"(?<![\w-])({Form(value)}{spoken})(?![\w])", Options, TimeSpan.FromSeconds(1));
    }

    private static string Form(string value) =>
        Regex.Escape(value)
            .Replace(@"\ ", "[ -]?", StringComparison.Ordinal)
            .Replace("-", "[ -]?", StringComparison.Ordinal)
            .Replace("[ [ -]?]?", "[ -]?", StringComparison.Ordinal);

    private static string? Spoken(string value) => Sizes.GetValueOrDefault(value);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string longer, string value) =>
        longer.Contains(value, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(instead of|rather than|and not|but not|not)\b[^.,;]{0,40}", Options, 1000)]
    private static partial Regex Refused();

    [GeneratedRegex(
        @"\b(bigger|smaller|larger|shorter|longer|brighter|darker|lighter|less|more|lower|higher|fewer|fewest|newer|" +
        @"older|prefer|preferably|or|any|doesn'?t matter|don'?t care|whatever|cheap\w*|expensive)\b",
        Options,
        1000)]
    private static partial Regex Vague();
}
