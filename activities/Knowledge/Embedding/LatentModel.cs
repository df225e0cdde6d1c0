using System.Runtime.InteropServices;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Embedding;

/// <summary>What latent semantic analysis has learned: a direction and a rarity for every feature.</summary>
internal sealed class LatentModel
{
    private const int Signature = 0x4c534131;
    private readonly Dictionary<string, int> rows;
    private readonly float[] rarities;
    private readonly float[] directions;

    /// <param name="features">In the order of their rows.</param>
    /// <param name="rarities">One for each feature.</param>
    /// <param name="directions">Row after row, <paramref name="dimensions"/> numbers each.</param>
    /// <param name="dimensions">How many numbers a vector has.</param>
    public LatentModel(IReadOnlyList<string> features, float[] rarities, float[] directions, int dimensions)
    {
        rows = features.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        this.rarities = rarities;
        this.directions = directions;
        Dimensions = dimensions;
    }

    public int Dimensions { get; }

    public int? Find(string feature) => rows.TryGetValue(feature, out var row) ? row : null;

    public float RarityOf(int row) => rarities[row];

    public ReadOnlySpan<float> VectorOf(int row) => directions.AsSpan(row * Dimensions, Dimensions);

    /// <summary>Halves: a direction needs no more than three digits.</summary>
    public ReadOnlyMemory<byte> Write()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Signature);
        writer.Write(Dimensions);
        writer.Write(rows.Count);
        foreach (var feature in rows.OrderBy(row => row.Value).Select(row => row.Key))
        {
            writer.Write(feature);
        }

        writer.Write(MemoryMarshal.AsBytes(rarities.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Array.ConvertAll(directions, number => (Half)number).AsSpan()));
        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="StewardException">The bytes are not such a model.</exception>
    public static LatentModel Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()));
            if (reader.ReadInt32() != Signature)
            {
                throw Unreadable(bytes.Length, null);
            }

            var dimensions = reader.ReadInt32();
            var features = new string[reader.ReadInt32()];
            for (var row = 0; row < features.Length; row++)
            {
                features[row] = reader.ReadString();
            }

            var rare = new float[features.Length];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(rare.AsSpan()));
            var halves = new Half[features.Length * dimensions];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
            return new(features, rare, Array.ConvertAll(halves, number => (float)number), dimensions);
        }
        catch (Exception fault) when (fault is IOException or OverflowException or ArgumentException)
        {
            throw Unreadable(bytes.Length, fault);
        }
    }

    private static StewardException Unreadable(int length, Exception? fault) => new(
        ErrorTypes.Unavailable,
        $"The index's embedding model ({length:N0} bytes) cannot be read. Delete the index's folder "
        + "(Knowledge:IndexFolder), or its index on the server: the next start fills it anew.",
        fault);
}
