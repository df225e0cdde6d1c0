using Steward.Activities.Privacy;

namespace Steward.Starters.Evaluation.Pii;

/// <summary>Finds personal data in labelled texts and compares it token by token with the labels.</summary>
internal static class PiiEvaluation
{
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

        var micros = Timing.MeanMicros(
            texts, text => PersonalDataRecogniser.Find(text.Text), progress, cancellation);
        return count.Report(micros, texts.Count);
    }
}
