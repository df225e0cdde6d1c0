namespace Steward.Activities.Privacy.Names;

/// <summary>Finds the name behind words that announce one: my name is, this is, call me, signed.</summary>
internal sealed class IntroductionTagger : ITagger
{
    private const int LongestName = 4;

    public void Tag(TaggedText text)
    {
        for (var at = 1; at < text.Count; at++)
        {
            if (!text.IsFree(at) || !Announced(text, at, out var surely))
                continue;
            var end = at;
            while (end < text.Count && end - at < LongestName && IsPart(text, at, end, surely))
                end++;
            while (end > at && text.Words[end - 1].Is(Sense.Particle) && !text.Words[end - 1].Is(Sense.Surname))
                end--;
            text.Tag(at, end, PiiKind.Person);
        }
    }

    /// <param name="surely">Whether nothing but a name can follow.</param>
    private static bool Announced(TaggedText text, int at, out bool surely)
    {
        surely = (text.SaysAny(at - 1, ["is", "as", "was"]) && text.SaysAny(at - 2, ["name", "surname"]))
            || (text.Says(at - 1, "me") && text.SaysAny(at - 2, ["call", "calls"]))
            || (text.SaysAny(at - 1, ["named", "née", "nee", "nicknamed"]))
            || (text.SaysAny(at - 1, ["name", "surname", "firstname", "lastname"])
                && text.Words[at].Follows(Gap.Colon));
        return surely
            || (text.Says(at - 1, "m") && text.Says(at - 2, "i"))
            || text.Says(at - 1, "im")
            || (text.SaysAny(at - 1, ["am", "is"]) && text.SaysAny(at - 2, ["i", "this", "it"]))
            || (text.SaysAny(at - 1, ["to", "name", "with", "for", "under", "from", "hi", "hello", "dear"])
                && !text.HasCase)
            || (text.SaysAny(at - 1, ["regards", "sincerely", "thanks", "cheers", "thanks,"])
                && text.Words[at].Follows(Gap.Line));
    }

    private static bool IsPart(TaggedText text, int start, int at, bool surely)
    {
        var word = text.Words[at];
        if (at > start && word.Follows(Gap.Opens | Gap.Comma | Gap.Masked | Gap.Slash))
            return false;
        if (word.Follows(Gap.Masked | Gap.Stop) || word.Shape is WordShape.Number or WordShape.Mixed)
            return false;
        if (word.Is(Sense.Opener | Sense.Product) || word.Length < 2)
            return word.Shape is WordShape.Initial && at > start && !word.Is(Sense.Product);
        if (word.IsCapital && text.HasCase && !text.IsShouted)
            return !word.Is(Sense.English) || word.Is(Sense.AnyName);
        var known = word.Is(Sense.Given | Sense.Surname) && !word.Is(Sense.English);
        var strange = word.Sense is Sense.None && word.Length > 2;
        return surely
            ? known || strange || (word.Is(Sense.Given) && !word.Is(Sense.Common))
                || (word.Is(Sense.Particle) && at > start)
            : known || (strange && !text.HasCase && !Spelling.IsNearEnglish(text.Letters(at)));
    }
}
