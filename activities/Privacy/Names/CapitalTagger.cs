namespace Steward.Activities.Privacy.Names;

/// <summary>
/// Finds names by their capitals: runs of capital words with a word in them that is known as a name, or that English
/// does not know.
/// </summary>
internal sealed class CapitalTagger : ITagger
{
    public void Tag(TaggedText text)
    {
        if (!text.HasCase)
            return;
        for (var at = 0; at < text.Count; at++)
        {
            if (!text.IsFree(at) || !CapitalRun.CanBegin(text.Words[at]))
                continue;
            var end = CapitalRun.End(text, at);
            TagRun(text, at, end);
            at = end - 1;
        }
    }

    private static void TagRun(TaggedText text, int start, int end)
    {
        start = CapitalRun.WithoutOpener(text, start, end);
        if (start >= end)
            return;
        var evidence = NameEvidence.Of(text, start, end);
        if (evidence.Kind() is { } kind)
            text.Tag(start, end, kind);
    }
}
