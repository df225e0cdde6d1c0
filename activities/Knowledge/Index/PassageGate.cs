namespace Steward.Activities.Knowledge.Index;

/// <summary>Whether a filter lets a passage through, for what is not asked of an index.</summary>
internal static class PassageGate
{
    public static bool Admits(IndexedPassage passage, PassageFilter filter) =>
        (passage.ValidFrom is not { } from || from <= filter.At)
        && (passage.ValidUntil is not { } until || filter.At < until)
        && IsAmong(passage.Language, filter.Languages)
        && IsAmong(passage.Type, filter.Types)
        && HoldsFor(passage.Products, filter.Products)
        && HoldsFor(passage.Locales, filter.Locales)
        && (filter.Tier is null || HoldsFor(passage.Tiers, [filter.Tier]));

    private static bool IsAmong(string value, IReadOnlyList<string> asked) =>
        asked.Count == 0 || asked.Contains(value, StringComparer.Ordinal);

    private static bool HoldsFor(IReadOnlyList<string> mine, IReadOnlyList<string> asked) =>
        mine.Count == 0 || asked.Count == 0 || mine.Any(value => asked.Contains(value, StringComparer.Ordinal));
}
