namespace Steward.Activities.Privacy.Names;

/// <summary>Whether a run of words is an address.</summary>
internal static class AddressEvidence
{
    private const int CueReach = 7;

    public static bool IsAddress(TaggedText text, int from, int to)
    {
        int numbers = 0, names = 0, strangers = 0, streets = 0, units = 0;
        for (var at = from; at < to; at++)
        {
            var word = text.Words[at];
            numbers += word.Shape is WordShape.Number or WordShape.Mixed ? 1 : 0;
            names += word.IsCapital || (!text.HasCase && !word.Is(Sense.English) && !word.IsNumber) ? 1 : 0;
            strangers += IsStranger(text, at) ? 1 : 0;
            streets += IsStreet(text, at) ? 1 : 0;
            units += word.Is(Sense.Unit) && at + 1 < to && text.Words[at + 1].Shape is WordShape.Number
                or WordShape.Mixed ? 1 : 0;
        }

        if (numbers == 0)
            return false;
        return (streets > 0 && names > 0) || (units > 0 && (names > units || numbers > 1 || BeginsLine(text, from)))
            || (strangers > 0 && (numbers > 1 || HasCue(text, from) || StandsOnLines(text, from, to)));
    }

    /// <summary>A name, or a word that English does not know: "12 Rosenhof 4", not "2 Keyboards, 3 Lamps".</summary>
    private static bool IsStranger(TaggedText text, int at)
    {
        var word = text.Words[at];
        if (word.Shape is WordShape.Number or WordShape.Mixed or WordShape.Initial)
            return false;
        return word.Is(Sense.AnyName) ? word.IsCapital || !word.Is(Sense.English)
            : word.IsStrange && word.Length > 3 && (word.IsCapital || !text.HasCase);
    }

    private static bool IsStreet(TaggedText text, int at)
    {
        var word = text.Words[at];
        return word.Is(Sense.Street) && (!word.Is(Sense.English) || word.IsCapital || !text.HasCase);
    }

    private static bool BeginsLine(TaggedText text, int from) => text.Words[from].Follows(Gap.Line);

    private static bool StandsOnLines(TaggedText text, int from, int to)
    {
        if (!BeginsLine(text, from) || from == 0)
            return false;
        return to == text.Count || text.Words[to].Follows(Gap.Line);
    }

    private static bool HasCue(TaggedText text, int from)
    {
        for (var at = from; at > 0 && from - at < CueReach; at--)
        {
            if (text.Words[at].Follows(Gap.Stop))
                return false;
            if (text.Words[at - 1].Is(Sense.AddressCue))
                return true;
        }

        return false;
    }
}
