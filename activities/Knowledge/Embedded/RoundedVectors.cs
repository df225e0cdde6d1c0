using System.Numerics.Tensors;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>
/// The vectors at one byte for each number, with a scale for each vector, and how far each is from what it stands for:
/// a scan reads a quarter of the memory, and never passes over a row that the numbers themselves would choose.
/// </summary>
/// <remarks>
/// For a vector v kept as w and a question q asked as r, |v·q - w·r| is at most |v - w| |q| + |w| |q - r| (Cauchy and
/// Schwarz); what single precision itself may be wrong by is added (Higham, "Accuracy and Stability of Numerical
/// Algorithms", 2002, section 3.1).
/// </remarks>
internal sealed class RoundedVectors
{
    private const int MostOfByte = sbyte.MaxValue;

    private readonly sbyte[] codes;
    private readonly float[] scales;
    private readonly float[] errors;
    private readonly int stride;

    private RoundedVectors(int rows, int dimensions)
    {
        stride = ByteProducts.Stride(dimensions);
        Dimensions = dimensions;
        codes = new sbyte[rows * stride];
        scales = new float[rows];
        errors = new float[rows];
    }

    public int Dimensions { get; }

    public int Rows => scales.Length;

    /// <summary>The greatest length of a vector, before or after rounding.</summary>
    public float Longest { get; private set; }

    /// <param name="vectors">Row after row, <paramref name="dimensions"/> numbers each.</param>
    /// <param name="rows">How many there are.</param>
    /// <param name="dimensions">How many numbers each has.</param>
    public static RoundedVectors Of(ReadOnlySpan<float> vectors, int rows, int dimensions)
    {
        var rounded = new RoundedVectors(rows, dimensions);
        for (var row = 0; row < rows; row++)
            rounded.Put(row, vectors.Slice(row * dimensions, dimensions));
        return rounded;
    }

    /// <summary>
    /// The first row from <paramref name="from"/> on whose product with the question may be above
    /// <paramref name="bar"/>; <see cref="Rows"/> when there is none.
    /// </summary>
    public int Next(RoundedQuestion question, int from, float bar)
    {
        var numbers = question.Numbers;
        for (var row = from; row < scales.Length; row++)
        {
            var product = ByteProducts.Sum(codes.AsSpan(row * stride, stride), numbers);
            var most = (product * (scales[row] * question.Scale)) + (errors[row] * question.Length) + question.Slack;
            if (most > bar)
                return row;
        }

        return scales.Length;
    }

    private void Put(int row, ReadOnlySpan<float> vector)
    {
        var scale = Rounding.ScaleOf(vector, MostOfByte);
        scales[row] = scale;
        var code = codes.AsSpan(row * stride, stride);
        var (error, kept) = (0.0, 0.0);
        for (var at = 0; at < vector.Length; at++)
        {
            code[at] = (sbyte)Rounding.Round(vector[at], scale, MostOfByte);
            var stands = (double)code[at] * scale;
            error += (vector[at] - stands) * (vector[at] - stands);
            kept += stands * stands;
        }

        errors[row] = Rounding.Up(Math.Sqrt(error));
        Longest = Math.Max(
            Longest, Math.Max(Rounding.Up(Math.Sqrt(kept)), Rounding.Up(TensorPrimitives.Norm(vector))));
    }
}
