using System.Globalization;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Explain;

/// <summary>The filters that keep a passage out, as a person reads them.</summary>
internal static class FilterReasons
{
    public static IReadOnlyList<string> Of(IndexedPassage passage, PassageFilter filter) =>
    [
        .. When(passage.ValidFrom is { } from && filter.At < from, $"valid from {Day(passage.ValidFrom)} on"),
        .. When(passage.ValidUntil is { } until && until <= filter.At, $"valid until {Day(passage.ValidUntil)}"),
        .. Other("language", [passage.Language], filter.Languages),
        .. Other("type", [passage.Type], filter.Types),
        .. Other("product", passage.Products, filter.Products),
        .. Other("locale", passage.Locales, filter.Locales),
        .. Other("tier", passage.Tiers, filter.Tier is { } tier ? [tier] : []),
    ];

    /// <summary>A passage that names none holds for all.</summary>
    private static IEnumerable<string> Other(string what, IReadOnlyList<string> mine, IReadOnlyList<string> asked) =>
        When(
            mine.Count > 0 && asked.Count > 0 && !mine.Intersect(asked, StringComparer.Ordinal).Any(),
            $"{what} {string.Join(" or ", asked)} is asked for; it holds for {string.Join(", ", mine)}");

    private static IEnumerable<string> When(bool holds, string reason) => holds ? [reason] : [];

    private static string Day(DateTimeOffset? moment) =>
        moment?.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture) ?? string.Empty;
}
