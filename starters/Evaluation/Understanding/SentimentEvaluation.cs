using System.Diagnostics;
using Steward.Activities.Understanding.Sentiments;

namespace Steward.Starters.Evaluation.Understanding;

/// <summary>Compares the sentiment of texts with what people thought of them.</summary>
internal static class SentimentEvaluation
{
    private const double Clear = 1;

    public static async Task<SentimentReport> RunAsync(
        FileInfo[] files, IProgress<EvaluationStep> progress, CancellationToken cancellation)
    {
        var rows = await JsonLines.ReadAsync<SentimentRow>(files, cancellation);
        var read = new double[rows.Count];
        var times = new double[rows.Count];
        for (var i = 0; i < read.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var began = Stopwatch.GetTimestamp();
            read[i] = SentimentReader.Read(rows[i].Text);
            times[i] = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
            progress.Report(new EvaluationStep("reading texts", i + 1, read.Length));
        }

        var kinds = rows.Zip(read).GroupBy(pair => pair.First.Kind, StringComparer.Ordinal)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal).ToList();
        return new SentimentReport
        {
            Pearson = kinds.ToDictionary(k => k.Key, k => Pearson([.. k.Select(p => (p.First.Mean, p.Second))])),
            SignRight = kinds.ToDictionary(k => k.Key, k => k.Where(p => Math.Abs(p.First.Mean) > Clear)
                .Select(p => Math.Sign(p.First.Mean) == Math.Sign(p.Second) ? 1.0 : 0).DefaultIfEmpty().Average()),
            Texts = rows.Count,
            MicrosPerMessage = Median.Of(times),
        };
    }

    /// <summary>0 where one side does not vary.</summary>
    internal static double Pearson(IReadOnlyList<(double X, double Y)> pairs)
    {
        var (meanX, meanY) = (pairs.Average(p => p.X), pairs.Average(p => p.Y));
        var both = pairs.Sum(p => (p.X - meanX) * (p.Y - meanY));
        var spread = pairs.Sum(p => Math.Pow(p.X - meanX, 2)) * pairs.Sum(p => Math.Pow(p.Y - meanY, 2));
        return spread == 0 ? 0 : both / Math.Sqrt(spread);
    }
}
