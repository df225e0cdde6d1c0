using System.Globalization;
using System.Text.RegularExpressions;

namespace Steward.Activities.Understanding.Slots;

/// <summary>
/// Amounts with their currency before or after them; commas and points as thousands or decimals, told by what follows.
/// </summary>
internal static partial class Amounts
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["$"] = "USD",
        ["us$"] = "USD",
        ["usd"] = "USD",
        ["dollar"] = "USD",
        ["buck"] = "USD",
        ["€"] = "EUR",
        ["eur"] = "EUR",
        ["euro"] = "EUR",
        ["£"] = "GBP",
        ["gbp"] = "GBP",
        ["pound"] = "GBP",
        ["quid"] = "GBP",
        ["¥"] = "JPY",
        ["jpy"] = "JPY",
        ["yen"] = "JPY",
        ["chf"] = "CHF",
        ["franc"] = "CHF",
        ["cad"] = "CAD",
        ["aud"] = "AUD",
        ["₹"] = "INR",
        ["inr"] = "INR",
        ["rupee"] = "INR",
    };

    public static IEnumerable<MoneyAmount> In(string text) =>
        Amount().Matches(text)
            .Select(match => (Number: match.Groups["number"].Value, Unit: match.Groups["unit"].Value))
            .Where(amount => Number(amount.Number) is not null)
            .Select(amount => new MoneyAmount(Number(amount.Number)!.Value, Codes[Singular(amount.Unit)]));

    private static string Singular(string unit) =>
        Codes.ContainsKey(unit) ? unit : unit.TrimEnd('s', 'S');

    /// <summary>The last mark is a decimal one when one or two digits follow it; all others part thousands.</summary>
    private static decimal? Number(string text)
    {
        var last = text.LastIndexOfAny(['.', ',']);
        var isDecimal = last >= 0 && text.Length - last - 1 is 1 or 2;
        var digits = isDecimal ? $"{Digits(text[..last])}.{text[(last + 1)..]}" : Digits(text);
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(
        @"(?<![\w.])(?<unit>us\$|[$€£¥₹]|\b(usd|eur|gbp|jpy|chf|cad|aud|inr)\b)\s?(?<number>\d{1,3}([,.' ]\d{3}){1,4}([.,]\d{1,2})?|\d{1,12}([.,]\d{1,2})?)(?!\d)|(?<![\w.,#])(?<number>\d{1,3}([,.']\d{3}){1,4}([.,]\d{1,2})?|\d{1,12}([.,]\d{1,2})?)\s?(?<unit>[$€£¥₹]|(usd|eur|gbp|jpy|chf|cad|aud|inr|dollars?|bucks?|euros?|pounds?|quid|yen|francs?|rupees?)\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Amount();
}
