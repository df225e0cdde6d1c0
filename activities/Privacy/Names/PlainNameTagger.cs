namespace Steward.Activities.Privacy.Names;

/// <summary>
/// Finds names in texts without capitals: known names that are no English words, and words nobody knows.
/// </summary>
internal sealed class PlainNameTagger : ITagger
{
    private const int Shortest = 3;

    public void Tag(TaggedText text)
    {
        if (text.HasCase)
            return;
        for (var at = 0; at < text.Count; at++)
        {
            if (text.IsFree(at) && KindOf(text, at) is { } kind)
                text.Tag(at, at + 1, kind);
        }
    }

    private static PiiKind? KindOf(TaggedText text, int at)
    {
        var word = text.Words[at];
        if (word.Shape is WordShape.Number or WordShape.Mixed || word.Length < Shortest)
            return null;
        if (word.Is(Sense.Country))
            return PiiKind.Place;
        if (word.Is(Sense.Nationality))
            return PiiKind.Nationality;
        if (!word.IsStrange || word.Is(Sense.Street | Sense.Unit | Sense.Title | Sense.Particle | Sense.OrganisationForm
            | Sense.Military | Sense.Job | Sense.Opener))
            return null;
        if (word.Is(Sense.Given | Sense.Surname))
            return PiiKind.Person;
        if (word.Is(Sense.Place))
            return PiiKind.Place;
        return text.IsForeign || Spelling.IsNearEnglish(text.Letters(at)) ? null : PiiKind.Person;
    }
}
