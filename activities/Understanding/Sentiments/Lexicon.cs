using System.Globalization;

namespace Steward.Activities.Understanding.Sentiments;

/// <summary>Valences from -4 to 4 of words and phrases: those of service first, then a general lexicon.</summary>
internal sealed class Lexicon
{
    private const string Folder = "Steward.Activities.Understanding.Sentiments.Lexicon.";

    private static readonly Lazy<Lexicon> OnFirstUse = new(() => new Lexicon());

    private readonly Dictionary<string, double> general = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> phrases = new(StringComparer.Ordinal);
    private readonly int longest = 1;

    private Lexicon()
    {
        foreach (var line in Lines("general.txt"))
        {
            var parts = line.Split('\t');
            general[parts[0].ToLowerInvariant()] = Number(parts[1]);
        }

        foreach (var line in Lines("service.txt").Where(line => !line.StartsWith('#')))
        {
            var (valence, entries) = Halves(line);
            foreach (var phrase in entries.Replace('-', ' ').Split(',', StringSplitOptions.TrimEntries))
            {
                phrases.TryAdd(phrase, valence);
                longest = Math.Max(longest, phrase.Count(' '.Equals) + 1);
            }
        }

        foreach (var line in Lines("emoji.txt"))
        {
            var (valence, entries) = Halves(line);
            foreach (var emoji in entries.Split(' '))
                general[emoji] = valence;
        }
    }

    public static Lexicon Shipped => OnFirstUse.Value;

    /// <summary>The valence of the longest phrase that begins here, and how many words it has; 0 and 1 for none.</summary>
    public (double Valence, int Words) At(IReadOnlyList<string> words, int at)
    {
        for (var count = Math.Min(longest, words.Count - at); count > 0; count--)
        {
            var phrase = count == 1 ? words[at] : string.Join(' ', words.Skip(at).Take(count));
            if (phrases.TryGetValue(phrase, out var valence))
                return (valence, count);
        }

        return (general.GetValueOrDefault(words[at]), 1);
    }

    private static (double Valence, string Entries) Halves(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return (Number(line[..colon]), line[(colon + 1)..].Trim());
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(Lexicon).Assembly.GetManifestResourceStream(Folder + name)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return line;
        }
    }
}
