using System.Text.RegularExpressions;
using Steward.Activities.Crm;

namespace Steward.Activities.Models.Reading;

/// <summary>Which of the allowed payment methods a text means.</summary>
internal static partial class PaymentReader
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>The one method meant; null when none is named or several fit.</summary>
    public static PaymentMethod? Read(string text, IReadOnlyList<PaymentMethod> allowed, string? originalId)
    {
        var named = allowed.Where(method => Names(text, method, originalId)).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>True when the text names a way of paying at all, allowed or not.</summary>
    public static bool Mentions(string text) => Any().IsMatch(text);

    private static bool Names(string text, PaymentMethod method, string? originalId)
    {
        if (text.Contains(method.PaymentMethodId, StringComparison.OrdinalIgnoreCase))
            return true;
        if (method.PaymentMethodId == originalId && Original().IsMatch(text))
            return true;
        return method.Source switch
        {
            "paypal" => PayPal().IsMatch(text),
            "gift_card" => GiftCard().IsMatch(text),
            _ => NamesCard(text, method),
        };
    }

    private static bool NamesCard(string text, PaymentMethod card)
    {
        if (card.LastFour is { Length: 4 } digits
            && Regex.IsMatch(text, $@"\b{digits}\b", RegexOptions.NonBacktracking))
            return true;
        var brand = BrandName().Match(text);
        if (brand.Success)
            return string.Equals(Normal(brand.Value), Normal(card.Brand ?? string.Empty), StringComparison.Ordinal);
        return CreditCard().IsMatch(text);
    }

    private static string Normal(string brand) =>
        brand.StartsWith("am", StringComparison.OrdinalIgnoreCase)
            ? "amex"
            : brand.Replace(" ", string.Empty, StringComparison.Ordinal).ToLowerInvariant();

    [GeneratedRegex(
        @"\b(original|same) (payment|method|card|way|form)|\boriginal (payment )?method\b|\b(the )?original( one)?$|" +
        @"\bthe one i paid with\b|\bsame (one|method)\b",
        Options,
        1000)]
    private static partial Regex Original();

    [GeneratedRegex(@"\bpay ?pal\b", Options, 1000)]
    private static partial Regex PayPal();

    [GeneratedRegex(@"\bgift ?cards?\b|\bGC\b", Options, 1000)]
    private static partial Regex GiftCard();

    [GeneratedRegex(@"(?<!gift )\b(credit ?card|debit card|my card|the card)\b", Options, 1000)]
    private static partial Regex CreditCard();

    [GeneratedRegex(@"\b(visa|master ?card|amex|american express)\b", Options, 1000)]
    private static partial Regex BrandName();

    [GeneratedRegex(
        @"\bpay ?pal\b|\bgift ?cards?\b|\b(credit|debit) ?cards?\b|\b(visa|master ?card|amex|american express)\b|" +
        @"\boriginal (payment|method)|\bother card\b",
        Options,
        1000)]
    private static partial Regex Any();
}
