using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Steward.Activities.Understanding.Classification;

/// <summary>
/// Turns messages into vectors of three blocks: n-grams of words, n-grams of characters (both by the
/// root of their inverse document frequency, after Salton and Buckley 1988), and the mean meaning of the words.
/// </summary>
internal sealed class FeatureSpace
{
    /// <summary>An n-gram of one message only hardly teaches what holds elsewhere: left out of large sets.</summary>
    private const int FewestMessages = 2;

    /// <summary>The length of the block of meanings, where each block of n-grams has 0.5: by cross-validation.</summary>
    private const float Sense = 0.92f;

    private const int LargeSet = 2_000;

    /// <summary>About how many n-grams of each kind a character of a message makes.</summary>
    private const int WordsEach = 2, CharactersEach = 4;

    private readonly Dictionary<ulong, int> places;
    private readonly float[] weights;
    private readonly float rare;

    private FeatureSpace(Dictionary<ulong, int> places, float[] weights, float rare)
    {
        this.places = places;
        this.weights = weights;
        this.rare = rare;
    }

    public int Size => weights.Length + WordVectors.Shipped.Dimensions;

    public static FeatureSpace Over(IReadOnlyCollection<string> messages)
    {
        var frequencies = new Dictionary<ulong, int>();
        var scratch = new float[WordVectors.Shipped.Dimensions];
        List<ulong> words = [], characters = [];
        foreach (var message in messages)
        {
            words.Clear();
            characters.Clear();
            NgramReader.Read(message, words, characters, scratch, static _ => 0);
            foreach (var feature in words.Concat(characters).Distinct())
                CollectionsMarshal.GetValueRefOrAddDefault(frequencies, feature, out _)++;
        }

        var fewest = messages.Count >= LargeSet ? FewestMessages : 1;
        var kept = frequencies.Where(pair => pair.Value >= fewest).OrderBy(pair => pair.Key).ToArray();
        var numbered = kept.Select((pair, place) => (pair.Key, place)).ToDictionary(pair => pair.Key, pair => pair.place);
        return new FeatureSpace(
            numbered, [.. kept.Select(pair => Weight(messages.Count, pair.Value))], Weight(messages.Count, 1));
    }

    /// <param name="known">The share of the message's n-grams of words that the examples hold, by weight.</param>
    public SparseVector Of(string message, out float known)
    {
        var length = Math.Min(message.Length, NgramReader.LongestMessage);
        List<ulong> words = new(length * WordsEach), characters = new(length * CharactersEach);
        var meaning = new float[WordVectors.Shipped.Dimensions];
        NgramReader.Read(message, words, characters, meaning, WordWeight);
        var found = new int[words.Count + characters.Count + meaning.Length];
        var values = new float[found.Length];
        var count = Add(words, found, values, out known);
        count += Add(characters, found.AsSpan(count), values.AsSpan(count), out _);
        var norm = TensorPrimitives.Norm<float>(meaning);
        for (var i = 0; i < meaning.Length && norm > 0; i++)
        {
            found[count] = weights.Length + i;
            values[count++] = meaning[i] * Sense / norm;
        }

        return new SparseVector(found[..count], values[..count]);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(rare);
        writer.Write(places.Count);
        foreach (var (feature, place) in places)
        {
            writer.Write(feature);
            writer.Write(weights[place]);
        }
    }

    public static FeatureSpace Read(BinaryReader reader)
    {
        var rarest = reader.ReadSingle();
        var read = new float[reader.ReadInt32()];
        var numbered = new Dictionary<ulong, int>(read.Length);
        for (var i = 0; i < read.Length; i++)
        {
            numbered[reader.ReadUInt64()] = i;
            read[i] = reader.ReadSingle();
        }

        return new FeatureSpace(numbered, read, rarest);
    }

    private static float Weight(int messages, int frequency) =>
        MathF.Sqrt(MathF.Log((1f + messages) / (1f + frequency)) + 1);

    private float WordWeight(ulong stem) => places.TryGetValue(stem, out var place) ? weights[place] : rare;

    private int Find(List<ulong> features, Span<int> found, out float known)
    {
        var count = 0;
        float inside = 0, outside = 0;
        foreach (var feature in features)
        {
            if (places.TryGetValue(feature, out var place))
            {
                found[count++] = place;
                inside += weights[place];
            }
            else
            {
                outside += rare;
            }
        }

        known = count == 0 ? 0 : inside / (inside + outside);
        return count;
    }

    /// <summary>Writes the features that are known, each once, and returns how many they are.</summary>
    /// <param name="known">Their share by weight.</param>
    private int Add(List<ulong> features, Span<int> indices, Span<float> values, out float known)
    {
        var all = Find(features, indices, out known);
        var positions = new Dictionary<int, int>(all);
        var count = 0;
        foreach (var place in indices[..all])
        {
            ref var position = ref CollectionsMarshal.GetValueRefOrAddDefault(positions, place, out var again);
            if (!again)
            {
                position = count++;
                indices[position] = place;
                values[position] = 0;
            }

            values[position]++;
        }

        for (var i = 0; i < count; i++)
            values[i] = (1 + MathF.Log(values[i])) * weights[indices[i]];
        var block = values[..count];
        if (count > 0)
            TensorPrimitives.Divide(block, TensorPrimitives.Norm<float>(block) * 2, block);
        return count;
    }
}
