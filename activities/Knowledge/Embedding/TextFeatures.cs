namespace Steward.Activities.Knowledge.Embedding;

/// <summary>
/// What a text is counted by: its words, pairs of neighbours, and, so that a misspelt or unknown word is near its kin,
/// pieces of four letters.
/// </summary>
internal static class TextFeatures
{
    private const int PieceLength = 4;

    /// <summary>A piece says less than a word: it is in many.</summary>
    private const float PieceWeight = 0.25f;

    public static Dictionary<string, float> Of(IReadOnlyList<string> terms)
    {
        var features = new Dictionary<string, float>(StringComparer.Ordinal);
        for (var at = 0; at < terms.Count; at++)
        {
            Add(features, terms[at], 1);
            foreach (var piece in PiecesOf(terms[at]))
            {
                Add(features, piece, PieceWeight);
            }

            if (at > 0)
            {
                Add(features, $"{terms[at - 1]} {terms[at]}", 1);
            }
        }

        return features;
    }

    /// <summary>The pieces of a word, with repetitions; a short word has none.</summary>
    public static IEnumerable<string> PiecesOf(string term)
    {
        for (var at = 0; at + PieceLength <= term.Length && term.Length > PieceLength; at++)
        {
            yield return $"~{term.AsSpan(at, PieceLength)}";
        }
    }

    private static void Add(Dictionary<string, float> features, string feature, float weight) =>
        features[feature] = features.GetValueOrDefault(feature) + weight;
}
