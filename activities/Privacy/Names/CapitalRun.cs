namespace Steward.Activities.Privacy.Names;

/// <summary>Words with capitals side by side, and the small words between them.</summary>
internal static class CapitalRun
{
    public static bool CanBegin(Word word) => word.IsCapital || word.Shape is WordShape.Initial && !IsPronoun(word);

    public static int End(TaggedText text, int start)
    {
        var end = start + 1;
        while (end < text.Count && text.IsFree(end))
        {
            if (Continues(text, end))
                end++;
            else if (IsLink(text, end) && end + 1 < text.Count && text.IsFree(end + 1) && Continues(text, end + 1))
                end += 2;
            else if (IsLink(text, end) && end + 2 < text.Count && IsLink(text, end + 1) && Continues(text, end + 2))
                end += 3;
            else
                break;
        }

        return end;
    }

    /// <summary>The run without a word that has its capital because a sentence begins: "Unlike Moreau".</summary>
    public static int WithoutOpener(TaggedText text, int start, int end)
    {
        while (start < end && IsOpener(text, start, end))
            start++;
        return start;
    }

    private static bool IsOpener(TaggedText text, int at, int end)
    {
        var word = text.Words[at];
        if (word.Is(Sense.Opener))
            return true;
        return word.Opens && word.Is(Sense.Common) && !word.Is(Sense.AnyName | Sense.OrganisationForm)
            && at + 1 < end && !text.Words[at + 1].Is(Sense.English);
    }

    private static bool Continues(TaggedText text, int at)
    {
        var word = text.Words[at];
        return !word.Follows(Gap.Opens | Gap.Comma | Gap.Masked | Gap.Slash | Gap.Number)
            && (word.IsCapital || word.Shape is WordShape.Initial);
    }

    private static bool IsLink(TaggedText text, int at)
    {
        var word = text.Words[at];
        return word.Shape is WordShape.Lower && word.Is(Sense.Particle) && !word.Follows(Gap.Opens | Gap.Comma);
    }

    private static bool IsPronoun(Word word) => word.Is(Sense.Opener);
}
