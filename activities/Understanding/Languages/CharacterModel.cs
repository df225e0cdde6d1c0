using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Steward.Activities.Understanding.Languages;

/// <summary>
/// How likely each language spells a word: characters after up to three others, interpolated by Witten and Bell (1991),
/// for all languages side by side.
/// </summary>
internal sealed class CharacterModel(int languages)
{
    private const int Longest = 4;
    private const int LongestWord = 40;

    /// <summary>An even chance over some letters, for what no list ever showed.</summary>
    private const float Unseen = 0.004f;

    private readonly Dictionary<ulong, float[]> counts = [];
    private readonly Dictionary<ulong, float[]> totals = [];
    private readonly Dictionary<ulong, float[]> kinds = [];

    public void Learn(int language, string word, float weight)
    {
        var padded = $" {word} ";
        for (var at = 1; at < padded.Length; at++)
        {
            for (var before = 0; before < Longest && before <= at; before++)
            {
                var context = Key(padded.AsSpan(at - before, before));
                var count = Of(counts, Key(padded.AsSpan(at - before, before + 1)));
                if (count[language] == 0)
                    Of(kinds, context)[language]++;
                count[language] += weight;
                Of(totals, context)[language] += weight;
            }
        }
    }

    /// <summary>Adds the natural logarithm of the word's chance in each language.</summary>
    public void Score(ReadOnlySpan<char> word, Span<float> scores)
    {
        word = word[..Math.Min(word.Length, LongestWord)];
        Span<char> padded = stackalloc char[word.Length + 2];
        padded.Fill(' ');
        word.CopyTo(padded[1..]);
        Span<float> chances = stackalloc float[languages];
        for (var at = 1; at < padded.Length; at++)
        {
            chances.Fill(Unseen);
            for (var before = 0; before < Longest && before <= at; before++)
                Refine(padded.Slice(at - before, before + 1), chances);
            TensorPrimitives.Log(chances, chances);
            TensorPrimitives.Add(scores, chances, scores);
        }
    }

    private void Refine(ReadOnlySpan<char> gram, Span<float> chances)
    {
        var context = Key(gram[..^1]);
        if (!totals.TryGetValue(context, out var total))
            return;
        var kind = kinds[context];
        var seen = counts.GetValueOrDefault(Key(gram));
        for (var i = 0; i < chances.Length; i++)
        {
            if (total[i] > 0)
                chances[i] = ((seen is null ? 0 : seen[i]) + (kind[i] * chances[i])) / (total[i] + kind[i]);
        }
    }

    /// <summary>Up to four characters are a key without a hash.</summary>
    private static ulong Key(ReadOnlySpan<char> characters)
    {
        var key = 0UL;
        foreach (var character in characters)
            key = (key << 16) | character;
        return key;
    }

    private float[] Of(Dictionary<ulong, float[]> table, ulong key)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(table, key, out _);
        return row ??= new float[languages];
    }
}
