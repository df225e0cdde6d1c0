using System.Diagnostics;
using Steward.Activities.Privacy;

namespace Steward.Starters.Evaluation.Pii;

/// <summary>Finds personal data in labelled texts and compares it token by token with the labels.</summary>
internal static class PiiEvaluation
{
    /// <summary>The first passes warm the program up; the best of the rest is what the work takes.</summary>
    private const int Passes = 8;

    public static async Task<PiiReport> RunAsync(
        IEnumerable<FileInfo> files, IProgress<EvaluationStep> progress, CancellationToken cancellation)
    {
        var rows = await JsonLines.ReadAsync<LabelledText>(files, cancellation);
        var texts = rows.Select(row => row.InUnits()).ToList();
        var count = new PiiCount();
        var done = 0;
        foreach (var text in texts)
        {
            cancellation.ThrowIfCancellationRequested();
            count.Add(text, PersonalDataRecogniser.Find(text.Text));
            progress.Report(new EvaluationStep("finding personal data", ++done, texts.Count));
        }

        return count.Report(Micros(texts, progress, cancellation), texts.Count);
    }

    private static double Micros(
        List<LabelledText> texts, IProgress<EvaluationStep> progress, CancellationToken cancellation)
    {
        var best = double.MaxValue;
        for (var pass = 0; pass < Passes; pass++)
        {
            cancellation.ThrowIfCancellationRequested();
            var began = Stopwatch.GetTimestamp();
            foreach (var text in texts)
                PersonalDataRecogniser.Find(text.Text);
            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            progress.Report(new EvaluationStep("timing", pass + 1, Passes));
        }

        return best / Math.Max(1, texts.Count);
    }
}
