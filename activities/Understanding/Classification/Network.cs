using System.Numerics.Tensors;

namespace Steward.Activities.Understanding.Classification;

/// <summary>A layer of rectified units over the input, and a linear one over those.</summary>
internal sealed class Network
{
    public Network(int size, int classes, Random random)
    {
        Classes = classes;
        Inward = [.. Enumerable.Range(0, size * Units).Select(_ => 0.3f * Normal(random))];
        Outward = [.. Enumerable.Range(0, Units * classes).Select(_ => MathF.Sqrt(2f / Units) * Normal(random))];
        UnitBias = new float[Units];
        Bias = new float[classes];
    }

    public Network(int classes, float[] inward, float[] unitBias, float[] outward, float[] bias)
    {
        Classes = classes;
        Inward = inward;
        UnitBias = unitBias;
        Outward = outward;
        Bias = bias;
    }

    public static int Units => 128;

    public int Classes { get; }

    /// <summary>By input dimension, then unit.</summary>
    public float[] Inward { get; }

    public float[] UnitBias { get; }

    /// <summary>By unit, then class.</summary>
    public float[] Outward { get; }

    public float[] Bias { get; }

    /// <param name="sums">The units' sums before they are rectified, their bias included.</param>
    /// <param name="scores">Takes one score a class.</param>
    public void Score(ReadOnlySpan<float> sums, Span<float> scores)
    {
        Bias.CopyTo(scores);
        for (var unit = 0; unit < sums.Length; unit++)
        {
            if (sums[unit] > 0)
                TensorPrimitives.MultiplyAdd(Outward.AsSpan(unit * Classes, Classes), sums[unit], scores, scores);
        }
    }

    private static float Normal(Random random) =>
        (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
}
