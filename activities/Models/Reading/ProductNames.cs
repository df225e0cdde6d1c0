using System.Text.RegularExpressions;

namespace Steward.Activities.Models.Reading;

/// <summary>The ways people write a product's name: whole, or by its last telling word, singular or plural.</summary>
internal static class ProductNames
{
    private static readonly HashSet<string> Containers = new(["set", "kit"], StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["coffee maker"] = "coffee machine",
        ["smartphone"] = "phone",
        ["wristwatch"] = "watch",
        ["wireless earbud"] = "headset",
        ["sneaker"] = "shoe",
    };

    /// <summary>A pattern with the group <c>whole</c> for the full name and <c>head</c> for the short one.</summary>
    public static Regex Pattern(string name)
    {
        var words = name.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(Singular)
            .ToArray();
        var head = Containers.Contains(words[^1]) && words.Length > 1 ? words[^2] : words[^1];
        var whole = string.Join("[ -]?", words.Select(Regex.Escape)) + "(e?s)?";
        var alias = Synonyms.TryGetValue(string.Join(' ', words), out var synonym)
            ? $"|{Regex.Escape(synonym)}(e?s)?"
            : string.Empty;
        var heads = words.Length > 1 || alias.Length > 0 ? $"|(?<head>{Head(words, head)}{alias})" : string.Empty;
        return new Regex(
            $@"\b((?<whole>{whole}){heads})\b",
            RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
                | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    private static string Head(string[] words, string head) =>
        words is ["t", "shirt"] or ["e", "reader"] ? $"{words[0]}[ -]?{words[1]}s?" : $"{Regex.Escape(head)}(e?s)?";

    private static string Singular(string word) => word switch
    {
        "glasses" or "sunglasses" or "headphones" or "earbuds" or "boots" or "shoes" or "sneakers" => word[..^1],
        _ => word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)
            ? word[..^1]
            : word,
    };
}
