namespace Steward.Activities.Privacy.Names;

/// <summary>Finds titles with the name behind them: Dr. Ada Moreau, mrs okafor.</summary>
internal sealed class TitleTagger : ITagger
{
    private const int LongestName = 4;

    public void Tag(TaggedText text)
    {
        for (var at = 0; at + 1 < text.Count; at++)
        {
            var next = text.Words[at + 1];
            if (!text.Words[at].Is(Sense.Title) || next.Follows(Gap.Opens | Gap.Comma | Gap.Masked)
                || (text.HasCase && !text.Words[at].IsCapital))
            {
                continue;
            }

            var end = NameEnd(text, at + 1);
            if (end > at + 1)
                text.Tag(at, end, PiiKind.Person);
        }
    }

    private static int NameEnd(TaggedText text, int start)
    {
        var end = start;
        while (end < text.Count && end - start < LongestName && text.IsFree(end)
            && (end == start || !text.Words[end].Follows(Gap.Opens | Gap.Comma | Gap.Masked))
            && IsName(text, end))
        {
            end++;
        }

        return end;
    }

    private static bool IsName(TaggedText text, int at)
    {
        var word = text.Words[at];
        if (word.Shape is WordShape.Initial)
            return true;
        if (text.HasCase && !text.IsShouted)
            return word.IsCapital || (word.Is(Sense.Particle) && at + 1 < text.Count && text.Words[at + 1].IsCapital);
        return word.Shape is not (WordShape.Number or WordShape.Mixed) && word.Length > 2
            && (!word.Is(Sense.English) || word.Is(Sense.Given | Sense.Surname)) && !word.Is(Sense.Opener);
    }
}
