using System.Text.RegularExpressions;
using PhoneNumbers;
using Steward.Activities.Models.Reading;

namespace Steward.Activities.Understanding.Slots;

/// <summary>Reads orders, amounts, dates, addresses, phone numbers and products out of a message.</summary>
public static partial class SlotReader
{
    /// <summary>Characters that are read; values stand near the start of what customers write.</summary>
    private const int Enough = 8_000;

    public static MessageSlots Read(string message, SlotContext context)
    {
        var text = message.Length <= Enough ? message : message[..Enough];
        return new MessageSlots
        {
            Orders = Identifiers.Orders(text),
            Amounts = [.. Amounts.In(text).Distinct()],
            Dates = [.. DateWords.In(text, context).Distinct()],
            Emails = [.. Email().Matches(text).Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase)],
            Phones = Phones(text, context.Region),
            Products = Products(text, context.Products),
        };
    }

    private static List<string> Phones(string text, string region)
    {
        var library = PhoneNumberUtil.GetInstance();
        return
        [
            .. library.FindNumbers(text, region, PhoneNumberUtil.Leniency.VALID, 100)
                .Select(match => library.Format(match.Number, PhoneNumberFormat.E164))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>A product's name as whole words, in the singular or the plural; a longer name goes before a part of it.</summary>
    internal static List<string> Products(string text, IReadOnlyCollection<string> names)
    {
        var found = new List<(int At, string Name)>();
        var rest = text;
        foreach (var name in names.Where(name => name.Length > 0).OrderByDescending(name => name.Length))
        {
            var pattern = $@"(?<!\w){Regex.Escape(name).Replace(@"\ ", @"\s+", StringComparison.Ordinal)}(e?s)?(?!\w)";
            var match = Regex.Match(
                rest, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(1));
            if (!match.Success)
                continue;
            found.Add((match.Index, name));
            rest = rest.Remove(match.Index, match.Length).Insert(match.Index, new string(' ', match.Length));
        }

        return [.. found.OrderBy(product => product.At).Select(product => product.Name)];
    }

    [GeneratedRegex(
        @"(?<![\w.+-])[\w+-]{1,64}(\.[\w+-]{1,64}){0,8}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,6}(?![\w-])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();
}
