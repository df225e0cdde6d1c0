using System.Numerics.Tensors;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>Numbers as whole multiples of a scale.</summary>
internal static class Rounding
{
    /// <summary>
    /// A smaller scale would leave products without their digits: such a vector is rounded to nothing, and all of it
    /// counts as error.
    /// </summary>
    public const float Smallest = 1e-15f;

    /// <summary>More than enough for the roundings of a norm.</summary>
    private const double Margin = 1 + 1e-5;

    /// <summary>The scale at which the greatest number is <paramref name="most"/>; 0 for hardly anything.</summary>
    public static float ScaleOf(ReadOnlySpan<float> numbers, int most)
    {
        var scale = numbers.IsEmpty ? 0 : MathF.Abs(TensorPrimitives.MaxMagnitude(numbers)) / most;
        return scale < Smallest ? 0 : scale;
    }

    public static int Round(float number, float scale, int most) =>
        scale > 0 ? (int)Math.Clamp(MathF.Round(number / scale), -most, most) : 0;

    /// <summary>Not less than the length that was reckoned.</summary>
    public static float Up(double length) => (float)(length * Margin);
}
