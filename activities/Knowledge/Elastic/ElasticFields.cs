namespace Steward.Activities.Knowledge.Elastic;

/// <summary>The fields of a passage's document.</summary>
internal static class ElasticFields
{
    public const string Id = "id";
    public const string Language = "language";
    public const string Products = "products";
    public const string Locales = "locales";
    public const string Tiers = "tiers";
    public const string Type = "type";
    public const string ValidFrom = "valid_from";
    public const string ValidUntil = "valid_until";
    public const string Stamp = "stamp";
    public const string Vector = "vector";

    /// <summary>The passage as it came; kept, not searched.</summary>
    public const string Source = "source";

    /// <summary>Above the terms of all languages.</summary>
    public const string Terms = "terms";

    /// <summary>Stands for "all" in a filter field, so that a look-up for one value finds both.</summary>
    public const string All = "*";

    /// <summary>
    /// Every language has a field of its own per part: stems differ, and so do frequencies and lengths.
    /// </summary>
    public static string Searched(string part, string language) => $"{Terms}.{language}.{part}";
}
