using System.Numerics.Tensors;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>
/// A question's vector for <see cref="RoundedVectors"/>: two bytes for each number, since there is but one of it, and
/// what its rounding may be wrong by.
/// </summary>
internal sealed class RoundedQuestion
{
    /// <summary>So few that the sums of products with bytes stay far within 32 bits.</summary>
    private const int MostOfNumber = 4_095;

    private const float HalfUnit = 1f / (1 << 24);
    private const int OtherRoundings = 16;

    private readonly short[] numbers;

    public RoundedQuestion(ReadOnlySpan<float> question, RoundedVectors vectors)
    {
        if (question.Length != vectors.Dimensions)
        {
            throw new ArgumentException(
                $"The question's vector has {question.Length} numbers, but those of the index have "
                + $"{vectors.Dimensions}; embed it as they were.",
                nameof(question));
        }

        numbers = new short[ByteProducts.Stride(question.Length)];
        Scale = Rounding.ScaleOf(question, MostOfNumber);
        Length = Rounding.Up(TensorPrimitives.Norm(question));
        var error = 0.0;
        for (var at = 0; at < question.Length; at++)
        {
            numbers[at] = (short)Rounding.Round(question[at], Scale, MostOfNumber);
            var off = question[at] - ((double)numbers[at] * Scale);
            error += off * off;
        }

        var single = 2 * HalfUnit * (question.Length + OtherRoundings) * Length;
        Slack = (vectors.Longest * (Rounding.Up(Math.Sqrt(error)) + single)) + Rounding.Smallest;
    }

    public ReadOnlySpan<short> Numbers => numbers;

    public float Scale { get; }

    public float Length { get; }

    /// <summary>What any row's product may be above the product of the rounded numbers, its own rounding left aside.
    /// </summary>
    public float Slack { get; }
}
