using System.Text.RegularExpressions;
using Steward.Activities.Privacy;

namespace Steward.Activities.Models.Remote;

/// <summary>
/// The words and figures of internal notes that nobody showed the customer, found as they are and in the disguises that
/// are made of plain words: reversed, in pieces, spelled out, one letter a word, numbers in words.
/// </summary>
internal sealed partial class ConfidentialWords
{
    private const int Shortest = 3;

    /// <summary>Shorter ones come about by chance where words meet.</summary>
    private const int ShortestAcross = 7;

    private const int ShortestAcrostic = 5;
    private const int ShortestFigure = 4;

    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly HashSet<string> pairs = new(StringComparer.Ordinal);
    private readonly HashSet<string> figures = new(StringComparer.Ordinal);
    private readonly HashSet<string> open;
    private readonly string shown;
    private readonly int longest;

    /// <param name="shown">All that the customer may see.</param>
    /// <param name="notes">What they may not.</param>
    public ConfidentialWords(string shown, IReadOnlyList<string> notes)
    {
        this.shown = shown.ToLowerInvariant();
        open = Split(this.shown).ToHashSet(StringComparer.Ordinal);
        var seenPairs = Pairs(Split(this.shown)).ToHashSet(StringComparer.Ordinal);
        var seenFigures = Figures(this.shown).ToList();
        foreach (var note in notes.Select(note => LookAlikes.Fold(note, parts: false).Text.ToLowerInvariant()))
        {
            var said = Split(TokenText.Without(note));
            words.UnionWith(said.Where(IsHidden));
            pairs.UnionWith(Pairs(said).Where(pair => !seenPairs.Contains(pair)));
            figures.UnionWith(Figures(note).Where(figure =>
                figure.Length >= ShortestFigure && !seenFigures.Exists(seen => seen.Contains(figure))));
        }

        longest = words.Concat(figures).Select(word => word.Length).DefaultIfEmpty().Max();
    }

    public bool IsEmpty => words.Count == 0 && pairs.Count == 0 && figures.Count == 0;

    /// <summary>What a text gives away, in whatever disguise; each thing once.</summary>
    public IEnumerable<string> In(string text)
    {
        if (IsEmpty)
            return [];
        var lower = text.ToLowerInvariant();
        var said = Split(lower);
        return Related(said).Concat(Joined(said)).Concat(Across(said)).Concat(Spelled(lower)).Concat(Counted(said))
            .Concat(Pairs(said).Where(pairs.Contains)).Distinct(StringComparer.Ordinal);
    }

    private static List<string> Split(string lower) => [.. Word().Matches(lower).Select(match => match.Value)];

    /// <summary>Neighbours that say something together; a shop's plain words beside each other do not.</summary>
    private static IEnumerable<string> Pairs(IReadOnlyList<string> said) => said.Zip(said.Skip(1))
        .Where(pair => !Everyday.Grammar.Contains(pair.First) && !Everyday.Grammar.Contains(pair.Second)
            && !(Everyday.Has(pair.First) && Everyday.Has(pair.Second)))
        .Select(pair => $"{pair.First} {pair.Second}");

    private static IEnumerable<string> Figures(string text) =>
        Figure().Matches(text).Select(match => new string([.. match.Value.Where(char.IsDigit)]));

    private static string Reversed(string word) => new([.. word.Reverse()]);

    private bool IsHidden(string word) => word.Length >= Shortest && !Everyday.Grammar.Contains(word)
        && !open.Contains(word) && !open.Any(seen => seen.Contains(word, StringComparison.Ordinal));

    /// <summary>Another form of a hidden word, its mirror image, or a piece of it.</summary>
    private IEnumerable<string> Related(IReadOnlyList<string> said) => said
        .Where(word => word.Length >= Shortest && !open.Contains(word) && !Everyday.Grammar.Contains(word))
        .Where(word => words.Contains(word) || words.Contains(Reversed(word)) || words.Any(hidden =>
            (hidden.Length > Shortest && word.Contains(hidden, StringComparison.Ordinal))
            || (hidden.Length > word.Length + 1 && !Everyday.Has(word)
                && hidden.Contains(word, StringComparison.Ordinal))));

    /// <summary>Neighbouring words or letters that make a hidden word.</summary>
    private IEnumerable<string> Joined(IReadOnlyList<string> said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            var joined = said[at];
            for (var next = at + 1; next < said.Count && joined.Length < longest; next++)
            {
                joined += said[next];
                if (IsKept(joined) || IsKept(Reversed(joined)))
                    yield return joined;
            }
        }
    }

    private bool IsKept(string joined) => words.Contains(joined) || figures.Contains(joined);

    /// <summary>Long hidden words anywhere in the letters, and any in the words' first letters.</summary>
    private IEnumerable<string> Across(IReadOnlyList<string> said)
    {
        var letters = string.Concat(said);
        var initials = string.Concat(said.Select(word => word[0]));
        var (lettersBack, initialsBack) = (Reversed(letters), Reversed(initials));
        return words.Where(hidden =>
            (hidden.Length >= ShortestAcross && (letters.Contains(hidden, StringComparison.Ordinal)
                || lettersBack.Contains(hidden, StringComparison.Ordinal)))
            || (hidden.Length >= ShortestAcrostic && (initials.Contains(hidden, StringComparison.Ordinal)
                || initialsBack.Contains(hidden, StringComparison.Ordinal))));
    }

    /// <summary>Three letters that stand alone are no words; they may spell anything, by any cipher.</summary>
    private IEnumerable<string> Spelled(string lower) => Letters().Matches(lower).Select(match => match.Value)
        .Where(run => !shown.Contains(run, StringComparison.Ordinal));

    /// <summary>Digits count however they are written and whatever stands between them.</summary>
    private IEnumerable<string> Counted(IReadOnlyList<string> said)
    {
        var digits = string.Concat(said.Select(word => NumberWords.GetValueOrDefault(word, word))
            .SelectMany(word => word.Where(char.IsDigit)));
        return figures.Where(figure => digits.Contains(figure, StringComparison.Ordinal));
    }

    private static readonly Dictionary<string, string> NumberWords = "zero one two three four five six seven eight nine"
        .Split(' ').Index().ToDictionary(pair => pair.Item, pair => $"{pair.Index}", StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{Nd}(?:[., \-]?\p{Nd})*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figure();

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[^\p{L}\p{N}\n]{1,3}[\p{L}\p{N}](?![\p{L}\p{N}])){2,}",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Letters();
}
