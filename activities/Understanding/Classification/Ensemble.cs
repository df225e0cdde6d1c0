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
    private readonly WeightRows rows;
    private readonly float[] bias;
    private readonly Network[] networks;

    private Ensemble(int classes, WeightRows rows, float[] bias, Network[] networks)
    {
        this.classes = classes;
        this.rows = rows;
        this.bias = bias;
        this.networks = networks;
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
        var sums = new float[rows.Length];
        bias.CopyTo(sums, 0);
        var (indices, values) = (input.Indices, input.Values);
        for (var i = 0; i < indices.Length; i++)
            rows.AddTo(sums, indices[i], values[i]);
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
        rows.Write(writer);
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
            WeightRows.Read(reader),
            HalfArray.Read(reader),
            [
                .. Enumerable.Range(0, Networks).Select(
                    _ => new Network(count, [], [], HalfArray.Read(reader), HalfArray.Read(reader))),
            ]);
    }

    private static Ensemble Join(float[] margins, Network[] networks, int classes, int size)
    {
        var row = new float[classes + (networks.Length * Network.Units)];
        var joined = new WeightRows(size, row.Length);
        for (var feature = 0; feature < size; feature++)
        {
            margins.AsSpan(feature * classes, classes).CopyTo(row);
            for (var i = 0; i < networks.Length; i++)
            {
                networks[i].Inward.AsSpan(feature * Network.Units, Network.Units)
                    .CopyTo(row.AsSpan(classes + (i * Network.Units)));
            }

            joined.Set(feature, row);
        }

        float[] offsets = [.. margins.AsSpan(size * classes), .. networks.SelectMany(network => network.UnitBias)];
        return new Ensemble(
            classes, joined, offsets, [.. networks.Select(n => new Network(classes, [], [], n.Outward, n.Bias))]);
    }

    private static void Standardise(Span<float> scores)
    {
        TensorPrimitives.Subtract(scores, TensorPrimitives.Sum<float>(scores) / scores.Length, scores);
        var deviation = TensorPrimitives.Norm<float>(scores) / MathF.Sqrt(scores.Length);
        TensorPrimitives.Divide(scores, deviation + 1e-9f, scores);
    }
}
