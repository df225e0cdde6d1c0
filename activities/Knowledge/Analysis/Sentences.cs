namespace Steward.Activities.Knowledge.Analysis;

/// <summary>Cuts plain text after the marks that end a sentence. The pieces put together are the text again.</summary>
internal static class Sentences
{
    /// <summary>Writing without blanks, or a word without end: so many letters count as a word.</summary>
    private const int LettersOfWord = 40;

    /// <param name="text">Plain text.</param>
    /// <param name="maximumWords">A sentence with more words is cut between words.</param>
    public static IEnumerable<string> Split(string text, int maximumWords)
    {
        var start = 0;
        var words = 0;
        var letters = 0;
        for (var at = 0; at < text.Length; at++)
        {
            letters = char.IsWhiteSpace(text[at]) ? 0 : letters + 1;
            if (!EndsWord(text, at) && !EndsWideSentence(text[at])
                && (letters < LettersOfWord || char.IsHighSurrogate(text[at])))
            {
                continue;
            }

            words++;
            letters = 0;
            if (words >= maximumWords || EndsWideSentence(text[at])
                || (EndsWord(text, at) && EndsSentence(text, at)))
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

    /// <summary>How many words there are, as cutting counts them.</summary>
    public static int Words(string text) => text
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Sum(word => 1 + (word.Length / LettersOfWord) + word.AsSpan(0, word.Length - 1).CountAny('。', '！', '？'));

    private static bool EndsWideSentence(char letter) => letter is '。' or '！' or '？';

    private static bool EndsWord(string text, int at) =>
        char.IsWhiteSpace(text[at]) && at > 0 && !char.IsWhiteSpace(text[at - 1]);

    private static bool EndsSentence(string text, int at) =>
        text[at] == '\n' || text[at - 1] is '.' or '!' or '?' or '…';
}
