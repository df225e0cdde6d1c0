using System.Text;

namespace Steward.Activities.Understanding;

/// <summary>
/// Words, word pairs and character n-grams (3 to 5, within word bounds), hashed into a fixed number of buckets.
/// </summary>
internal static class TextFeatures
{
    public const int Buckets = 1 << 16;

    /// <summary>Distinct buckets with weights of unit length (L2).</summary>
    public static SparseVector Of(string text)
    {
        var counts = new Dictionary<int, float>();
        var words = Words(text);
        for (var i = 0; i < words.Count; i++)
        {
            Add(counts, "w " + words[i], 1.5f);
            if (i + 1 < words.Count)
                Add(counts, $"p {words[i]} {words[i + 1]}", 1f);
            AddCharacters(counts, $" {words[i]} ");
        }

        return SparseVector.Normalised(counts);
    }

    /// <summary>
    /// Lower-case words; digits become one shape, so that numbers do not matter but their presence does.
    /// </summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character) || character is '\'' or '[' or ']' or '_')
                word.Append(char.IsDigit(character) ? '0' : char.ToLowerInvariant(character));
            else
                Close(word, words);
        }

        Close(word, words);
        return words;
    }

    private static void Close(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
            words.Add(word.ToString());
        word.Clear();
    }

    private static void AddCharacters(Dictionary<int, float> counts, string padded)
    {
        for (var size = 3; size <= 5; size++)
        {
            for (var start = 0; start + size <= padded.Length; start++)
                Add(counts, "c" + padded.AsSpan(start, size).ToString(), 0.5f);
        }
    }

    private static void Add(Dictionary<int, float> counts, string feature, float weight)
    {
        var bucket = Bucket(feature);
        counts[bucket] = Math.Max(counts.GetValueOrDefault(bucket), weight);
    }

    /// <summary>FNV-1a: the same on every machine, unlike <see cref="string.GetHashCode()"/>.</summary>
    private static int Bucket(string feature)
    {
        var hash = 2166136261u;
        foreach (var character in feature)
            hash = (hash ^ character) * 16777619u;
        return (int)((hash ^ (hash >> 16)) & (Buckets - 1));
    }
}
