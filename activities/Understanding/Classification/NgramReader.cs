using System.Numerics.Tensors;

namespace Steward.Activities.Understanding.Classification;

/// <summary>
/// The n-grams of a message: stems, pairs of neighbours, and pairs that merely stand near each other in whatever order;
/// and 2 to 5 characters within a word's bounds.
/// </summary>
internal static class NgramReader
{
    /// <summary>Characters of a message that are read; the rest cannot change what it is about.</summary>
    public const int LongestMessage = 2_000;

    private const int Shortest = 2;
    private const int Longest = 5;
    private const int LongestWord = 40;

    /// <summary>How many words back a pair may reach.</summary>
    private const int Near = 6;

    /// <summary>Fills the hashes of words and of characters, repeats included, and the sum of words' meanings.</summary>
    /// <param name="weigh">How much a word's meaning counts, by the hash of its stem.</param>
    public static void Read(
        ReadOnlySpan<char> text, List<ulong> words, List<ulong> characters, Span<float> meaning,
        Func<ulong, float> weigh)
    {
        Span<char> buffer = stackalloc char[Math.Min(text.Length, LongestMessage) + 1];
        Span<char> stem = stackalloc char[LongestWord];
        var scan = new MessageScan(text[..Math.Min(text.Length, LongestMessage)], buffer);
        Span<ulong> near = stackalloc ulong[Near];
        var count = 0;
        while (scan.Next(out var range))
        {
            ReadOnlySpan<char> word = buffer[range];
            word = word[..Math.Min(word.Length, LongestWord)];
            var length = Stem.Of(word, stem);
            var hash = FeatureHash.Add(FeatureHash.Of('w'), stem[..length]);
            words.Add(hash);
            if (count > 0)
                words.Add(FeatureHash.Add(FeatureHash.Add(near[(count - 1) % Near], ' '), stem[..length]));
            AddPairs(near[..Math.Min(count, Near)], hash, words);
            near[count++ % Near] = hash;
            AddCharacters(word, characters);
            AddMeaning(word, weigh(hash), meaning);
        }
    }

    private static void AddPairs(ReadOnlySpan<ulong> near, ulong word, List<ulong> words)
    {
        foreach (var other in near)
        {
            if (other != word)
                words.Add(FeatureHash.OfPair(other, word));
        }
    }

    private static void AddCharacters(ReadOnlySpan<char> word, List<ulong> characters)
    {
        for (var start = -1; start < word.Length; start++)
        {
            var hash = FeatureHash.Of('c');
            for (var size = 1; size <= Longest && start + size <= word.Length + 1; size++)
            {
                var at = start + size - 1;
                hash = FeatureHash.Add(hash, at < 0 || at == word.Length ? ' ' : word[at]);
                if (size >= Shortest)
                    characters.Add(hash);
            }
        }
    }

    private static void AddMeaning(ReadOnlySpan<char> word, float weight, Span<float> meaning)
    {
        var direction = WordVectors.Shipped.Of(word);
        if (!direction.IsEmpty)
            TensorPrimitives.MultiplyAdd(direction, weight, meaning, meaning);
    }
}
