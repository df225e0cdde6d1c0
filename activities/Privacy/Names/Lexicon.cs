using System.Globalization;
using System.Text;

namespace Steward.Activities.Privacy.Names;

/// <summary>
/// The gazetteers in one table, read once. Where they come from and their licences are in
/// <c>Gazetteers/README.md</c>.
/// </summary>
internal sealed class Lexicon
{
    private const int LongestWord = 40;
    private static readonly Lazy<Lexicon> Loaded = new(() => new Lexicon());

    private readonly Dictionary<string, Sense> senses = new(140_000, StringComparer.Ordinal);
    private readonly Dictionary<string, Sense>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly string[] streetEndings;

    private Lexicon()
    {
        Read("words", Sense.Dictionary);
        Read("common-words", Sense.Common);
        Read("given-names", Sense.Given);
        Read("surnames", Sense.Surname);
        Read("place-names", Sense.Place);
        Read("countries", Sense.Country);
        Read("nationalities", Sense.Nationality);
        Read("organisation-forms", Sense.OrganisationForm);
        Read("street-words", Sense.Street);
        Read("job-words", Sense.Job);
        Read("organisations-and-products", Sense.Product);
        foreach (var (sense, words) in ClosedClasses.All)
        {
            foreach (var word in words.Split(' '))
                Add(word, sense);
        }

        streetEndings = [.. Lines("street-endings")];
        lookup = senses.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Lexicon Instance => Loaded.Value;

    /// <summary>What a word is, whatever its capitals.</summary>
    public Sense Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return Sense.None;
        Span<char> lower = stackalloc char[LongestWord];
        var length = word.ToLower(lower, CultureInfo.InvariantCulture);
        var letters = lower[..length];
        if (lookup.TryGetValue(letters, out var sense))
            return sense;
        return length > 6 && EndsAsStreet(letters) ? Sense.Street : Sense.None;
    }

    private bool EndsAsStreet(ReadOnlySpan<char> word)
    {
        foreach (var ending in streetEndings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private void Read(string name, Sense sense)
    {
        foreach (var word in Lines(name))
            Add(word, sense);
    }

    private void Add(string word, Sense sense) => senses[word] = senses.GetValueOrDefault(word) | sense;

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"gazetteers/{name}.txt")
            ?? throw new InvalidOperationException($"The gazetteer '{name}' is not in the program; build it again.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return line;
        }
    }
}
