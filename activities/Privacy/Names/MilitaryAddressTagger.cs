namespace Steward.Activities.Privacy.Names;

/// <summary>Finds addresses of the forces: PSC 1234, Box 567, APO AE 09012; USNS Example, FPO AP 96601.</summary>
internal sealed class MilitaryAddressTagger : ITagger
{
    private const int LongestHead = 6;

    public void Tag(TaggedText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (IsOffice(text, at))
                text.Tag(Head(text, at), Tail(text, at), PiiKind.Address);
        }
    }

    private static bool IsOffice(TaggedText text, int at) =>
        text.SaysAny(at, ["apo", "fpo", "dpo"]) && text.SaysAny(at + 1, ["aa", "ae", "ap"]);

    private static int Tail(TaggedText text, int office) =>
        office + 2 < text.Count && text.Words[office + 2].IsNumber ? office + 3 : office + 2;

    private static int Head(TaggedText text, int office)
    {
        for (var at = office - 1; at >= Math.Max(0, office - LongestHead); at--)
        {
            if (text.Words[at].Is(Sense.Military) || (text.Says(at, "unit") && text.Words[at + 1].IsNumber))
                return at;
        }

        return office;
    }
}
