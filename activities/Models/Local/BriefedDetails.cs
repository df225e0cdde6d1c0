using System.Globalization;
using Microsoft.Extensions.Options;
using Steward.Activities.Understanding;
using Steward.Activities.Understanding.Sentiments;
using Steward.Activities.Understanding.Slots;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Local;

/// <summary>
/// What an agent need not look for: the words that raised each risk flag, and the values that the customer named. Both
/// are read from the redacted words, and stand in the briefing alone.
/// </summary>
internal sealed class BriefedDetails(IOptions<UnderstandingOptions> options)
{
    private const int MostValues = 10;

    /// <param name="transcript">What was said.</param>
    /// <param name="products">The names of the catalogue; empty when it could not be read.</param>
    public IReadOnlyList<string> Of(
        IReadOnlyList<ArchivedMessage> transcript, IReadOnlyCollection<string> products)
    {
        var said = transcript.Where(message => message is { Direction: MessageDirection.Inbound, Redacted: not null })
            .ToList();
        var risks = said.SelectMany(message => Signs(message.Redacted!)).GroupBy(sign => sign.Flag)
            .Select(group => $"{group.Key} ({Evidence(group)})").ToList();
        var slots = said.ConvertAll(message => Slots(message, products));
        return
        [
            .. Line("Risks", risks),
            .. Line("Products named", slots.SelectMany(slot => slot.Products)),
            .. Line("Amounts named", slots.SelectMany(slot => slot.Amounts).Select(Amount)),
            .. Line("Dates named", slots.SelectMany(slot => slot.Dates).Select(date => $"{date:ddd yyyy-MM-dd}")),
        ];
    }

    private static IReadOnlyList<RiskSign> Signs(string words) =>
        string.IsNullOrWhiteSpace(words)
            ? []
            : RiskLexicon.Signs(words, SentimentReader.Knows(LanguageReader.Read(words)) ? SentimentReader.Read(words) : 0);

    private static string Evidence(IEnumerable<RiskSign> signs) => string.Join(
        ", ",
        signs.SelectMany(sign => sign.Evidence).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostValues)
            .Select(words => $"\"{words}\""));

    private static string Amount(MoneyAmount amount) =>
        string.Create(CultureInfo.InvariantCulture, $"{amount.Value} {amount.Currency}");

    private static IEnumerable<string> Line(string name, IEnumerable<string> values)
    {
        var shown = string.Join(", ", values.Distinct(StringComparer.Ordinal).Take(MostValues));
        return shown.Length == 0 ? [] : [$"{name}: {shown}"];
    }

    private MessageSlots Slots(ArchivedMessage message, IReadOnlyCollection<string> products) => SlotReader.Read(
        message.Redacted!,
        new SlotContext(
            message.SentAt, TimeZoneInfo.FindSystemTimeZoneById(options.Value.Zone), Region(message.Locale))
        {
            Products = products,
        });

    /// <summary>The country of a tag such as <c>en-GB</c>: which comes first in 03/04, the month or the day.</summary>
    private static string Region(string? locale) =>
        locale?.Split('-').LastOrDefault(part => part.Length == 2 && part.All(char.IsAsciiLetterUpper)) ?? "US";
}
