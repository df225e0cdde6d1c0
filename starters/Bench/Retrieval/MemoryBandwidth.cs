using System.Diagnostics;
using System.Numerics.Tensors;

namespace Steward.Starters.Bench.Retrieval;

/// <summary>What one core reads from memory: the best of some passes over an array that no cache holds.</summary>
internal static class MemoryBandwidth
{
    private const int Floats = 64 * 1024 * 1024;
    private const int Passes = 7;

    public static double GigabytesPerSecond()
    {
        var floats = new float[Floats];
        Array.Fill(floats, 1);
        var best = double.MaxValue;
        for (var pass = 0; pass < Passes; pass++)
        {
            var began = Stopwatch.GetTimestamp();
            if (TensorPrimitives.Sum<float>(floats) <= 0)
                throw new InvalidOperationException("Ones sum to more than nothing; this machine cannot add.");
            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalSeconds);
        }

        return Floats * (double)sizeof(float) / best / 1e9;
    }
}
