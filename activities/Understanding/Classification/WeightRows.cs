using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Steward.Activities.Understanding.Classification;

/// <summary>
/// Rows of weights, one byte each under one scale a row. What a message takes is mostly fetching its rows from memory: a
/// quarter of the bytes take less than half the time, and cross-validation shows no accuracy lost.
/// </summary>
internal sealed class WeightRows
{
    private const int Largest = sbyte.MaxValue;

    /// <summary>Codes that are added in one step.</summary>
    private static readonly int Step = Vector256<sbyte>.Count;

    private readonly sbyte[] codes;
    private readonly float[] scales;

    public WeightRows(int rows, int width)
        : this(width, new sbyte[checked(rows * Stride(width))], new float[rows])
    {
    }

    private WeightRows(int width, sbyte[] codes, float[] scales)
    {
        Width = width;
        Length = Stride(width);
        this.codes = codes;
        this.scales = scales;
    }

    /// <summary>Weights in a row.</summary>
    public int Width { get; }

    /// <summary>How long the sums are that a row is added to: its weights, and a rest that stays 0.</summary>
    public int Length { get; }

    public void Set(int row, ReadOnlySpan<float> weights)
    {
        var scale = Math.Abs(TensorPrimitives.MaxMagnitude(weights)) / Largest;
        scales[row] = scale;
        var own = Codes(row);
        for (var i = 0; i < weights.Length && scale > 0; i++)
            own[i] = (sbyte)MathF.Round(weights[i] / scale);
    }

    /// <summary>Adds a row so many times to the sums.</summary>
    public void AddTo(Span<float> sums, int row, float times)
    {
        ref var code = ref MemoryMarshal.GetReference(Codes(row));
        ref var sum = ref MemoryMarshal.GetReference(sums[..Length]);
        var factor = Vector256.Create(times * scales[row]);
        for (var at = 0; at < Length; at += Step)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref code, (nuint)at));
            Add(low, factor, ref sum, at);
            Add(high, factor, ref sum, at + Vector256<short>.Count);
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(scales.Length);
        writer.Write(Width);
        writer.Write(MemoryMarshal.AsBytes(scales.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(codes.AsSpan()));
    }

    public static WeightRows Read(BinaryReader reader)
    {
        var (rows, width) = (reader.ReadInt32(), reader.ReadInt32());
        var read = new WeightRows(rows, width);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(read.scales.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(read.codes.AsSpan()));
        return read;
    }

    private static void Add(Vector256<short> codes, Vector256<float> factor, ref float sum, int at)
    {
        var (low, high) = Vector256.Widen(codes);
        Add(Vector256.ConvertToSingle(low), factor, ref sum, at);
        Add(Vector256.ConvertToSingle(high), factor, ref sum, at + Vector256<int>.Count);
    }

    private static void Add(Vector256<float> weights, Vector256<float> factor, ref float sum, int at) =>
        Vector256.FusedMultiplyAdd(weights, factor, Vector256.LoadUnsafe(ref sum, (nuint)at))
            .StoreUnsafe(ref sum, (nuint)at);

    private static int Stride(int width) => (width + Step - 1) / Step * Step;

    private Span<sbyte> Codes(int row) => codes.AsSpan(row * Length, Length);
}
