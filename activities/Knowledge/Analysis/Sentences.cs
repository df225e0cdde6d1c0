namespace Steward.Activities.Knowledge.Analysis;

/// <summary>Cuts plain text after the marks that end a sentence. The pieces put together are the text again.</summary>
internal static class Sentences
{
    /// <param name="text">Plain text.</param>
    /// <param name="maximumWords">A sentence with more words is cut between words.</param>
    public static IEnumerable<string> Split(string text, int maximumWords)
    {
        var start = 0;
        var words = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!EndsWord(text, at))
            {
                continue;
            }

            words++;
            if (words >= maximumWords || EndsSentence(text, at))
            {
                yield return text[start..(at + 1)];
                start = at + 1;
                words = 0;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    private static bool EndsWord(string text, int at) =>
        char.IsWhiteSpace(text[at]) && at > 0 && !char.IsWhiteSpace(text[at - 1]);

    private static bool EndsSentence(string text, int at) =>
        text[at] == '\n' || text[at - 1] is '.' or '!' or '?' or '…';
}
