namespace Steward.Activities.Privacy.Names;

/// <summary>Words that can stand together in an address.</summary>
internal static class AddressRun
{
    private const int LongestNumber = 6;
    private const Gap Ends = Gap.Stop | Gap.Quote | Gap.Masked | Gap.Colon;

    public static bool Continues(TaggedText text, int start, int at)
    {
        var word = text.Words[at];
        if (!text.IsFree(at) || (at > start && word.Follows(Ends) && !IsOrdinal(text, at)))
            return false;
        return word.Shape switch
        {
            WordShape.Number => word.Length <= LongestNumber,
            WordShape.Mixed => word.Length <= LongestNumber && char.IsDigit(text.Text[word.Start]) || word.Length <= 4,
            WordShape.Initial => at > start && !word.Is(Sense.Opener) || text.Says(at, "P"),
            WordShape.Capital or WordShape.Upper when text.HasCase =>
                (!word.Is(Sense.Opener) || IsRegion(word, at > start)) && !word.Is(Sense.Product)
                && !(word.Follows(Gap.Stop) && word.Is(Sense.English) && !IsOrdinal(text, at)),
            _ => IsPlain(text, start, at, word),
        };
    }

    /// <summary>Without the names before the first number or street, and without small words at the ends.</summary>
    public static (int From, int To) Trim(TaggedText text, int start, int end)
    {
        var first = start;
        while (first < end && !IsAnchor(text, first))
            first++;
        if (first == end)
            return (end, end);
        var from = first;
        while (from > start && !text.Words[from].Follows(Gap.Line | Gap.Comma))
            from--;
        while (from < end && text.Words[from] is { IsNumber: false } word && word.Is(Sense.Particle | Sense.Opener)
            && !word.IsCapital)
        {
            from++;
        }

        while (end > from && text.Words[end - 1] is { IsNumber: false, IsCapital: false } last
            && last.Is(Sense.Particle | Sense.Opener) && last.Shape is not WordShape.Initial)
        {
            end--;
        }

        return (from, end);
    }

    /// <summary>"Kossuth út 12. Suite 4": the dot of a house number ends no sentence.</summary>
    private static bool IsOrdinal(TaggedText text, int at) =>
        at > 0 && (text.Words[at].Before & Ends) == Gap.Stop && text.Words[at].Follows(Gap.Space | Gap.Line)
        && text.Words[at - 1] is { IsNumber: true, Length: <= 4 }
        && (text.Words[at].Follows(Gap.Line) || text.Words[at].Is(Sense.Unit | Sense.Street | Sense.Place)
            || text.Words[at].IsNumber);

    /// <summary>"Republic of the Congo", "Kossuth utca 4 and Main Street".</summary>
    private static bool IsLink(TaggedText text, int at) => text.SaysAny(at, ["and", "of", "the"])
        && !text.Words[at].Follows(Gap.Comma)
        && at + 1 < text.Count && !text.Words[at + 1].Follows(Ends | Gap.Comma)
        && (text.Words[at + 1].IsCapital || text.Words[at + 1].IsNumber || text.SaysAny(at + 1, ["the"])
            || text.Words[at + 1].Is(Sense.Country) || !text.HasCase);

    /// <summary>Two capital letters of a state or province.</summary>
    private static bool IsRegion(Word word, bool inside) => inside && word is { Shape: WordShape.Upper, Length: 2 };

    private static bool IsAnchor(TaggedText text, int at) =>
        text.Words[at].Shape is WordShape.Number or WordShape.Mixed || text.Words[at].Is(Sense.Street | Sense.Unit)
        || text.Says(at, "P");

    private static bool IsPlain(TaggedText text, int start, int at, Word word)
    {
        if (word.Is(Sense.Street | Sense.Unit) && !word.Is(Sense.Opener))
            return at > start || !word.Is(Sense.English) || !text.HasCase;
        if (word.Is(Sense.Particle) || IsLink(text, at))
            return at > start;
        if (text.HasCase && !text.IsShouted)
            return at > start && !word.Is(Sense.English) && word.Shape is WordShape.Lower && word.Length > 1;
        return word.Is(Sense.Country) || (!word.Is(Sense.Common | Sense.Opener)
            && (!word.Is(Sense.Dictionary) || word.Is(Sense.AnyName)) && at > start);
    }
}
