namespace Steward.Activities.Privacy.Names;

/// <summary>Finds a job that stands on a line of its own, as on a business card.</summary>
internal sealed class JobTagger : ITagger
{
    private const int LongestJob = 9;

    public void Tag(TaggedText text)
    {
        for (var at = 1; at < text.Count; at++)
        {
            var word = text.Words[at];
            if (!word.Is(Sense.Job) || !EndsLine(text, at))
                continue;
            var start = LineStart(text, at);
            if (start > 0 && at - start < LongestJob && text.Words[start].Follows(Gap.Line)
                && (!text.HasCase || text.Words[start].IsCapital))
            {
                text.Tag(start, at + 1, PiiKind.Job);
            }
        }
    }

    private static bool EndsLine(TaggedText text, int at) =>
        at + 1 == text.Count || text.Words[at + 1].Follows(Gap.Line);

    private static int LineStart(TaggedText text, int at)
    {
        while (at > 0 && !text.Words[at].Follows(Gap.Line))
            at--;
        return at;
    }
}
