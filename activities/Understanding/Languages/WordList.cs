using System.Reflection;

namespace Steward.Activities.Understanding.Languages;

/// <summary>
/// The frequent and everyday words of one language or dialect as they are shipped, the most frequent first.
/// </summary>
/// <param name="Language">ISO 639-1; a dialect's is its language's.</param>
internal sealed record WordList(string Language, IReadOnlyList<string> Words)
{
    private const string Folder = "Steward.Activities.Understanding.Languages.Words.";

    /// <summary>Dialects, other standards and scripts, and the language that they are of.</summary>
    private static readonly Dictionary<string, string> Varieties = new(StringComparer.Ordinal)
    {
        ["bar"] = "de",
        ["gsw"] = "de",
        ["nap"] = "it",
        ["nn"] = "no",
        ["no-dialects"] = "no",
        ["sr-cyrl"] = "sr",
    };

    public static IReadOnlyList<WordList> All()
    {
        var assembly = typeof(WordList).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(assembly, name)),
        ];
    }

    private static WordList Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var variety = name[Folder.Length..].Replace(".txt", string.Empty, StringComparison.Ordinal);
        var words = reader.ReadToEnd()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return new WordList(Varieties.GetValueOrDefault(variety, variety), words);
    }
}
