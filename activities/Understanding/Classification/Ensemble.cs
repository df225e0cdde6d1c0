using System.Numerics.Tensors;

namespace Steward.Activities.Understanding.Classification;

/// <summary>
/// Support vector machines and two networks over the same features; a class's score is the mean of theirs, each
/// centred and scaled over the classes. One row a feature holds the weights of all, so that a message reads each once.
/// </summary>
internal sealed class Ensemble
{
    private const int Networks = 2;

    private readonly int classes;
    private readonly int width;
    private readonly float[] rows;
    private readonly float[] bias;
    private readonly Network[] networks;

    private Ensemble(int classes, float[] rows, float[] bias, Network[] networks)
    {
        this.classes = classes;
        this.rows = rows;
        this.bias = bias;
        this.networks = networks;
        width = bias.Length;
    }

    public static Ensemble Train(
        SparseVector[] inputs, int[] labels, int classes, int size, CancellationToken cancellation)
    {
        float[] margins = [];
        var trained = new Network[Networks];
        Parallel.Invoke(
            [
                () => margins = new MarginTrainer(inputs, labels, classes, size).Train(cancellation),
                .. Enumerable.Range(0, Networks).Select<int, Action>(seed => () =>
                    trained[seed] = new NetworkTrainer(size, classes, seed + 1).Train(inputs, labels, cancellation)),
            ]);
        return Join(margins, trained, classes, size);
    }

    /// <summary>One score a class, about a normal deviate: how far it stands out among the classes.</summary>
    public float[] Score(SparseVector input)
    {
        var sums = new float[width];
        bias.CopyTo(sums, 0);
        var (indices, values) = (input.Indices, input.Values);
        for (var i = 0; i < indices.Length; i++)
            TensorPrimitives.MultiplyAdd(rows.AsSpan(indices[i] * width, width), values[i], sums, sums);
        var scores = sums[..classes];
        Standardise(scores);
        var own = new float[classes];
        for (var i = 0; i < networks.Length; i++)
        {
            networks[i].Score(sums.AsSpan(classes + (i * Network.Units), Network.Units), own);
            Standardise(own);
            TensorPrimitives.Add(scores, own, scores);
        }

        TensorPrimitives.Divide(scores, networks.Length + 1, scores);
        return scores;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(classes);
        HalfArray.Write(writer, rows);
        HalfArray.Write(writer, bias);
        foreach (var network in networks)
        {
            HalfArray.Write(writer, network.Outward);
            HalfArray.Write(writer, network.Bias);
        }
    }

    public static Ensemble Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        return new Ensemble(
            count,
            HalfArray.Read(reader),
            HalfArray.Read(reader),
            [
                .. Enumerable.Range(0, Networks).Select(
                    _ => new Network(count, [], [], HalfArray.Read(reader), HalfArray.Read(reader))),
            ]);
    }

    private static Ensemble Join(float[] margins, Network[] networks, int classes, int size)
    {
        var across = classes + (networks.Length * Network.Units);
        var joined = new float[size * across];
        var offsets = new float[across];
        for (var feature = 0; feature <= size; feature++)
        {
            var row = feature == size ? offsets : joined.AsSpan(feature * across, across);
            margins.AsSpan(feature * classes, classes).CopyTo(row);
            for (var i = 0; i < networks.Length; i++)
            {
                var own = feature == size
                    ? networks[i].UnitBias
                    : networks[i].Inward.AsSpan(feature * Network.Units, Network.Units);
                own.CopyTo(row[(classes + (i * Network.Units))..]);
            }
        }

        return new Ensemble(classes, joined, offsets, networks);
    }

    private static void Standardise(Span<float> scores)
    {
        TensorPrimitives.Subtract(scores, TensorPrimitives.Sum<float>(scores) / scores.Length, scores);
        var deviation = TensorPrimitives.Norm<float>(scores) / MathF.Sqrt(scores.Length);
        TensorPrimitives.Divide(scores, deviation + 1e-9f, scores);
    }
}
