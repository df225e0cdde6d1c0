using System.Diagnostics;

namespace Steward.Starters.Evaluation;

/// <summary>What one message takes: the mean over all of them, in one thread.</summary>
internal static class Timing
{
    /// <summary>The first passes warm the program up; the best of the rest is what the work takes.</summary>
    private const int Passes = 8;

    /// <summary>
    /// Microseconds a message, of the best of several passes: another program's turn on the processor is none of ours.
    /// </summary>
    public static double MeanMicros<T>(
        IReadOnlyCollection<T> messages, Action<T> read, IProgress<EvaluationStep> progress,
        CancellationToken cancellation)
    {
        var best = double.MaxValue;
        for (var pass = 0; pass < Passes; pass++)
        {
            cancellation.ThrowIfCancellationRequested();
            var began = Stopwatch.GetTimestamp();
            foreach (var message in messages)
            {
                read(message);
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            progress.Report(new EvaluationStep("timing", pass + 1, Passes));
        }

        return best / Math.Max(1, messages.Count);
    }
}
