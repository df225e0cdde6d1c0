namespace Steward.Activities.Privacy.Names;

/// <summary>A name that was found once is found wherever the text writes it the same way.</summary>
internal sealed class RepeatTagger : ITagger
{
    private const int Shortest = 3;

    public void Tag(TaggedText text)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < text.Count; at++)
        {
            if (text[at] is PiiKind.Person && text.Words[at].Length >= Shortest
                && !text.Words[at].Is(Sense.English | Sense.Title | Sense.Particle))
            {
                known.Add(text.Letters(at).ToString());
            }
        }

        if (known.Count == 0)
            return;
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Count; at++)
        {
            if (text.IsFree(at) && text.Words[at].Length >= Shortest && lookup.Contains(text.Letters(at)))
                text.Tag(at, at + 1, PiiKind.Person);
        }
    }
}
