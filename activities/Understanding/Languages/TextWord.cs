namespace Steward.Activities.Understanding.Languages;

/// <summary>A lower-case word and how much it tells: a name tells little of the language around it.</summary>
internal readonly record struct TextWord(string Word, float Weight)
{
    private const float Name = 0.15f;
    private const string Opening = "\"“„«»({[";
    private const string Ending = ".!?:\n";

    public static List<TextWord> Of(string text)
    {
        var raw = Split(text);
        var words = new List<TextWord>(raw.Count);
        for (var i = 0; i < raw.Count; i++)
        {
            var named = IsName(raw, i)
                || (i > 0 && i + 1 < raw.Count && IsName(raw, i - 1) && IsName(raw, i + 1) && raw[i].Text.Length < 5);
            words.Add(new TextWord(raw[i].Text.ToLowerInvariant(), named ? Name : 1));
        }

        return words;
    }

    /// <summary>Within quotes, or with a capital that no beginning of a sentence explains.</summary>
    private static bool IsName(List<(string Text, bool First, bool Quoted)> words, int at) =>
        words[at].Quoted || (!words[at].First && char.IsUpper(words[at].Text[0]));

    private static List<(string Text, bool First, bool Quoted)> Split(string text)
    {
        var words = new List<(string Text, bool First, bool Quoted)>();
        var (start, first, quoted) = (-1, true, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var character = i == text.Length ? ' ' : text[i];
            if (char.IsLetter(character) || (character is '\'' or '’' && i < text.Length) || char.IsSurrogate(character)
                || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0 && text.AsSpan(start, i - start).ContainsAnyExcept("'’"))
            {
                words.Add((text[start..i].Replace('’', '\''), first, quoted));
                first = false;
            }

            start = -1;
            first |= Ending.Contains(character);
            quoted = Opening.Contains(character) ? character != '"' || !quoted : quoted && !"\"”“»)}]".Contains(character);
        }

        return words;
    }
}
