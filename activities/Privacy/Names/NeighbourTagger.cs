namespace Steward.Activities.Privacy.Names;

/// <summary>
/// Finds names that are English words too by the names beside them: "ada fowler", "Moreau, Bowman and Okafor".
/// </summary>
internal sealed class NeighbourTagger : ITagger
{
    public void Tag(TaggedText text)
    {
        for (var at = 1; at < text.Count; at++)
        {
            if (text.IsFree(at) && IsPerson(text, at - 1) && CanBeName(text, at)
                && (text.Words[at].Before is Gap.Space || IsListed(text, at)))
                text.Tag(at, at + 1, PiiKind.Person);
        }

        for (var at = text.Count - 2; at >= 0; at--)
        {
            if (text.IsFree(at) && IsPerson(text, at + 1) && CanBeName(text, at)
                && ((text.Words[at + 1].Before is Gap.Space && !text.HasCase && text.Words[at].Is(Sense.Given))
                    || IsCommaBetween(text, at + 1)))
                text.Tag(at, at + 1, PiiKind.Person);
        }
    }

    /// <summary>Capital in a text that has them; in one that has none, in the lists of names.</summary>
    private static bool CanBeName(TaggedText text, int at)
    {
        var word = text.Words[at];
        if (word.Is(Sense.Opener | Sense.Product) || word.Length < 3)
            return false;
        return text.HasCase ? word is { Shape: WordShape.Capital, Opens: false } : word.Is(Sense.Given | Sense.Surname);
    }

    private static bool IsListed(TaggedText text, int at) => IsCommaBetween(text, at) && EndsItem(text, at + 1);

    private static bool IsCommaBetween(TaggedText text, int at) => (text.Words[at].Before & ~Gap.Space) == Gap.Comma;

    private static bool EndsItem(TaggedText text, int at) => at >= text.Count
        || text.Words[at].Follows(Gap.Comma | Gap.Stop | Gap.Line) || text.SaysAny(at, ["and", "or"]);

    private static bool IsPerson(TaggedText text, int at) => text[at] is PiiKind.Person
        || (text.SaysAny(at, ["and", "or"]) && at > 0 && text[at - 1] is PiiKind.Person);
}
