namespace Steward.Activities.Privacy.Names;

/// <summary>Cuts a text into words.</summary>
internal static class WordReader
{
    /// <summary>All words in order. Time grows with the text's length.</summary>
    public static List<Word> Read(string text)
    {
        var words = new List<Word>((text.Length / 5) + 4);
        var lexicon = Lexicon.Instance;
        var gap = Gap.Line;
        for (var at = 0; at < text.Length;)
        {
            if (!IsLetter(text[at]))
            {
                gap |= Between(text[at], words, text, at);
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && IsLetter(text[end]))
                end++;
            var letters = text.AsSpan(at, end - at);
            var shape = Shape(letters);
            words.Add(new Word(
                at, end, shape, shape is WordShape.Number ? Sense.None : lexicon.Of(letters), gap));
            gap = Gap.None;
            at = end;
        }

        return words;
    }

    private static bool IsLetter(char letter) => letter < '\u0080'
        ? char.IsAsciiLetterOrDigit(letter)
        : char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is
            System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static WordShape Shape(ReadOnlySpan<char> word)
    {
        int digits = 0, capitals = 0;
        foreach (var letter in word)
        {
            digits += char.IsDigit(letter) ? 1 : 0;
            capitals += char.IsUpper(letter) ? 1 : 0;
        }

        if (digits == word.Length)
            return WordShape.Number;
        if (digits > 0)
            return WordShape.Mixed;
        if (!char.IsUpper(word[0]))
            return WordShape.Lower;
        return word.Length == 1 ? WordShape.Initial
            : capitals == word.Length ? WordShape.Upper : WordShape.Capital;
    }

    private static Gap Between(char sign, List<Word> words, string text, int at) => sign switch
    {
        ' ' or '\t' or '\u00a0' => Gap.Space,
        '\n' or '\r' or '\u2028' or '\u0085' => Gap.Line,
        ',' or ';' => Gap.Comma,
        '.' => IsAbbreviation(words, at) ? Gap.Dot : Gap.Stop,
        '!' or '?' or '…' or '。' => Gap.Stop,
        '-' or '‐' or '‑' or '–' => Gap.Hyphen,
        '\'' or '’' => IsInside(text, at) ? Gap.Apostrophe : Gap.Quote,
        ':' => Gap.Colon,
        '/' or '\\' => Gap.Slash,
        '"' or '“' or '”' or '«' or '»' or '„' => Gap.Quote,
        '#' or 'º' or '°' or '№' => Gap.Number,
        '\u0001' => Gap.Masked,
        _ => Gap.Other,
    };

    private static bool IsAbbreviation(List<Word> words, int at) =>
        words.Count > 0 && words[^1] is var word && word.End == at
        && (word.Shape is WordShape.Initial || (word.Is(Sense.Title | Sense.Unit | Sense.Street) && word.Length <= 5)
            || (word.Is(Sense.Particle) && word.Length == 1));

    private static bool IsInside(string text, int at) =>
        at > 0 && at + 1 < text.Length && IsLetter(text[at - 1]) && IsLetter(text[at + 1]);
}
