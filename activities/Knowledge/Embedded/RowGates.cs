using System.Globalization;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>
/// Numbers the gates of a table: a hundred thousand passages have a handful of them, so a filter is asked a handful of
/// times.
/// </summary>
internal sealed class RowGates
{
    private const char Between = '\u001f';

    private static readonly Dictionary<string, IReadOnlyList<string>> NoTerms = [];

    private readonly Dictionary<string, RowGate> known = new(StringComparer.Ordinal);

    public IReadOnlyCollection<RowGate> All => known.Values;

    public RowGate Of(IndexedPassage passage)
    {
        var key = Key(passage);
        if (!known.TryGetValue(key, out var gate))
        {
            known[key] = gate = new RowGate(known.Count, passage with
            {
                Passage = passage.Passage with { Text = string.Empty },
                Terms = NoTerms,
                Vector = null,
            });
        }

        return gate;
    }

    private static string Key(IndexedPassage passage) => string.Join(
        Between,
        passage.Language,
        passage.Type,
        Moment(passage.ValidFrom),
        Moment(passage.ValidUntil),
        List(passage.Products),
        List(passage.Locales),
        List(passage.Tiers));

    private static string Moment(DateTimeOffset? moment) =>
        moment?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static string List(IReadOnlyList<string> values) => $"{values.Count}{Between}{string.Join(Between, values)}";
}
