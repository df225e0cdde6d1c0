namespace Steward.Activities.Understanding;

internal sealed record SparseVector(int[] Indices, float[] Values)
{
    public static SparseVector Normalised(Dictionary<int, float> weights)
    {
        var length = MathF.Sqrt(weights.Values.Sum(value => value * value));
        var indices = weights.Keys.Order().ToArray();
        return new SparseVector(indices, [.. indices.Select(index => weights[index] / length)]);
    }
}
