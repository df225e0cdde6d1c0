namespace Steward.Activities.Understanding.Languages;

/// <summary>What the script alone tells. Foreign names in Latin letters are common in other scripts; not so elsewise.</summary>
internal static class Scripts
{
    /// <summary>Latin letters to one of another script up to which that script still says the language.</summary>
    private const int NamesPerLetter = 8;

    private const string Persian = "پچژگکی";
    private const string Urdu = "ٹڈڑںے";

    /// <summary>The language, <c>latin</c> or <c>cyrillic</c> where words must tell, or null without a letter.</summary>
    public static string? Read(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var character in text.Where(char.IsLetter))
        {
            var script = Of(character);
            counts[script] = counts.GetValueOrDefault(script) + (script is "zh" or "ja" or "ko" ? 3 : 1);
        }

        if (counts.Count == 0)
            return null;
        if (counts.ContainsKey("ja"))
            return "ja";
        var latin = counts.GetValueOrDefault("latin");
        var other = counts.Where(pair => pair.Key != "latin").OrderByDescending(pair => pair.Value).FirstOrDefault();
        return other.Key is null || other.Value * NamesPerLetter < latin ? "latin" : other.Key == "ar" ? Arabic(text) : other.Key;
    }

    private static string Arabic(string text) =>
        text.Any(Urdu.Contains) ? "ur" : text.Any(Persian.Contains) ? "fa" : "ar";

    private static string Of(char character) => character switch
    {
        >= '\u3040' and <= '\u30ff' => "ja",
        >= '\u3400' and <= '\u9fff' => "zh",
        >= '\uac00' and <= '\ud7af' or >= '\u1100' and <= '\u11ff' => "ko",
        >= '\u0400' and <= '\u052f' => "cyrillic",
        >= '\u0600' and <= '\u06ff' or >= '\ufb50' and <= '\ufdff' or >= '\ufe70' and <= '\ufeff' => "ar",
        >= '\u0590' and <= '\u05ff' => "he",
        >= '\u0370' and <= '\u03ff' => "el",
        >= '\u0530' and <= '\u058f' => "hy",
        >= '\u10a0' and <= '\u10ff' => "ka",
        >= '\u0900' and <= '\u097f' => "hi",
        >= '\u0980' and <= '\u09ff' => "bn",
        >= '\u0b80' and <= '\u0bff' => "ta",
        >= '\u0c00' and <= '\u0c7f' => "te",
        >= '\u0e00' and <= '\u0e7f' => "th",
        < '\u0250' or (>= '\u1e00' and <= '\u1eff') => "latin",
        _ => "other",
    };
}
