namespace Steward.Activities.Knowledge.Embedding;

/// <summary>A matrix row of which most cells are 0.</summary>
internal sealed record SparseRow(int[] Columns, float[] Values)
{
    /// <summary>The row at length 1.</summary>
    public static SparseRow Unit(IEnumerable<(int Column, float Value)> cells)
    {
        var (columns, values) = (new List<int>(), new List<float>());
        foreach (var (column, value) in cells)
        {
            columns.Add(column);
            values.Add(value);
        }

        var length = MathF.Sqrt(values.Sum(value => value * value));
        return new([.. columns], [.. values.Select(value => length > 0 ? value / length : 0)]);
    }
}
