namespace Steward.Activities.Privacy.Names;

/// <summary>Finds postal codes by the word before them; others are found with their address.</summary>
internal sealed class ZipTagger : ITagger
{
    private const int Reach = 4;

    public void Tag(TaggedText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (IsCue(text, at) && FirstCode(text, at + 1) is var code and >= 0)
                text.Tag(code, End(text, code), PiiKind.Address);
        }
    }

    private static bool IsCue(TaggedText text, int at) =>
        text.SaysAny(at, ["zip", "zipcode", "postcode", "plz"])
        || (text.SaysAny(at, ["postal", "post"]) && text.Says(at + 1, "code"));

    private static int FirstCode(TaggedText text, int at)
    {
        for (var place = at; place < Math.Min(text.Count, at + Reach); place++)
        {
            if (text.Words[place].Follows(Gap.Stop | Gap.Masked))
                return -1;
            if (IsCode(text.Words[place]))
                return place;
        }

        return -1;
    }

    /// <summary>Codes of two parts: 394 13, 53-320, 7412 SL, SW1A 1AA.</summary>
    private static int End(TaggedText text, int code)
    {
        var next = code + 1;
        return next < text.Count && text.Words[next].Before is Gap.Space or Gap.Hyphen
            && (IsCode(text.Words[next]) || text.Words[next] is { Shape: WordShape.Upper, Length: 2 }
                || (!text.HasCase && text.Words[next].Length == 2 && !text.Words[next].Is(Sense.English)))
            ? next + 1
            : next;
    }

    private static bool IsCode(Word word) =>
        word.Shape is WordShape.Number or WordShape.Mixed && word.Length is >= 2 and <= 8;
}
