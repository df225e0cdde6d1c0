namespace Steward.Activities.Understanding.Classification;

/// <summary>Takes the commonest English endings off a word, so that its forms count as one.</summary>
internal static class Stem
{
    /// <summary>Writes the stem of a lower-case word to <paramref name="stem"/> and returns its length.</summary>
    public static int Of(ReadOnlySpan<char> word, Span<char> stem)
    {
        word.CopyTo(stem);
        var length = Ending(word, stem);
        return length > 3 && stem[length - 1] == 'e' ? length - 1 : length;
    }

    private static int Ending(ReadOnlySpan<char> word, Span<char> stem)
    {
        if (word.Length > 5 && word.EndsWith("ing"))
            return word.Length - 3;
        if (word.Length > 4 && (word.EndsWith("ied") || word.EndsWith("ies")))
        {
            stem[word.Length - 3] = 'y';
            return word.Length - 2;
        }

        if (word.Length > 4 && word.EndsWith("ed"))
            return word.Length - 2;
        return word.Length > 3 && word.EndsWith("s") && !word.EndsWith("ss") ? word.Length - 1 : word.Length;
    }
}
