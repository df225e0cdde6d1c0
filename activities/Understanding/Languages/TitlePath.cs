using System.Numerics.Tensors;

namespace Steward.Activities.Understanding.Languages;

/// <summary>
/// The likeliest way to read a text in each language, word by word, when a part of it may be a title in English
/// ("spiel This Is Gucci Mane"): a path through two states (Viterbi 1967), where entering a title has its price.
/// All in natural logarithms.
/// </summary>
internal sealed class TitlePath(float[] start)
{
    private const float Entry = 7;

    /// <summary>What each word of a title costs, so that a whole text in English stays English.</summary>
    private const float Toll = 1.5f;

    private readonly float[] spoken = start;
    private readonly float[] titled = [.. start.Select(score => score - Entry)];

    /// <param name="own">How well each language explains the word.</param>
    /// <param name="english">How well English does.</param>
    public void Add(ReadOnlySpan<float> own, float english, float weight)
    {
        for (var language = 0; language < spoken.Length; language++)
        {
            var (within, outside) = (spoken[language], titled[language]);
            spoken[language] = Math.Max(within, outside) + (own[language] * weight);
            titled[language] = Math.Max(within - Entry, outside) + ((english - Toll) * weight);
        }
    }

    public float[] Best()
    {
        var best = new float[spoken.Length];
        TensorPrimitives.Max(spoken, titled, best);
        return best;
    }
}
