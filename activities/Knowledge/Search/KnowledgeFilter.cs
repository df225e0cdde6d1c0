using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Search;

/// <summary>What a query may find, as an index filters.</summary>
internal static class KnowledgeFilter
{
    public static PassageFilter Of(PassageQuery query, DateTimeOffset now) => new()
    {
        At = query.At ?? now,
        Products = query.Products,
        Locales = Widened(query.Locale),
        Tier = query.Tier,
        Types = query.Types,
        Languages = query.Language is { } language ? [language] : [],
    };

    /// <summary>What holds for a language holds for its locales.</summary>
    private static IReadOnlyList<string> Widened(string? locale)
    {
        if (locale is null)
        {
            return [];
        }

        var lower = locale.ToLowerInvariant().Replace('_', '-');
        return lower.Split('-')[0] is var language && language != lower ? [lower, language] : [lower];
    }
}
