namespace Steward.Activities.Privacy.Names;

/// <summary>Tells a misspelt English word from a name that no list has.</summary>
internal static class Spelling
{
    private const int Shortest = 4;
    private const int Longest = 30;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>
    /// Whether one letter more, less, other or swapped makes the word English, or it is two English words run together.
    /// Words with letters that English lacks never are.
    /// </summary>
    public static bool IsNearEnglish(ReadOnlySpan<char> word)
    {
        if (word.Length is < Shortest or > Longest || HasForeign(word))
            return word.Length < Shortest;
        return OneLess(word) || OneSwapped(word) || OneOther(word) || OneMore(word) || TwoWords(word);
    }

    private static bool HasForeign(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsAsciiLetter(letter))
                return true;
        }

        return false;
    }

    private static bool IsEnglish(ReadOnlySpan<char> word) =>
        (Lexicon.Instance.Of(word) & Sense.English) is not Sense.None;

    private static bool OneLess(ReadOnlySpan<char> word)
    {
        Span<char> other = stackalloc char[Longest];
        for (var at = 0; at < word.Length; at++)
        {
            word[..at].CopyTo(other);
            word[(at + 1)..].CopyTo(other[at..]);
            if (IsEnglish(other[..(word.Length - 1)]))
                return true;
        }

        return false;
    }

    private static bool OneSwapped(ReadOnlySpan<char> word)
    {
        Span<char> other = stackalloc char[Longest];
        word.CopyTo(other);
        for (var at = 0; at + 1 < word.Length; at++)
        {
            (other[at], other[at + 1]) = (other[at + 1], other[at]);
            if (IsEnglish(other[..word.Length]))
                return true;
            (other[at], other[at + 1]) = (other[at + 1], other[at]);
        }

        return false;
    }

    private static bool OneOther(ReadOnlySpan<char> word)
    {
        Span<char> other = stackalloc char[Longest];
        word.CopyTo(other);
        for (var at = 0; at < word.Length; at++)
        {
            foreach (var letter in Letters)
            {
                other[at] = letter;
                if (IsEnglish(other[..word.Length]))
                    return true;
            }

            other[at] = word[at];
        }

        return false;
    }

    private static bool OneMore(ReadOnlySpan<char> word)
    {
        Span<char> other = stackalloc char[Longest + 1];
        for (var at = 0; at <= word.Length; at++)
        {
            word[..at].CopyTo(other);
            word[at..].CopyTo(other[(at + 1)..]);
            foreach (var letter in Letters)
            {
                other[at] = letter;
                if (IsEnglish(other[..(word.Length + 1)]))
                    return true;
            }
        }

        return false;
    }

    private static bool TwoWords(ReadOnlySpan<char> word)
    {
        for (var at = 2; at <= word.Length - 2; at++)
        {
            if (IsCommon(word[..at]) && IsCommon(word[at..]))
                return true;
        }

        return false;
    }

    private static bool IsCommon(ReadOnlySpan<char> word) =>
        (Lexicon.Instance.Of(word) & Sense.Common) is not Sense.None;
}
