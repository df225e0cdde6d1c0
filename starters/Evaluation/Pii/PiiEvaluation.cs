using Steward.Activities.Privacy;

namespace Steward.Starters.Evaluation.Pii;

/// <summary>Finds personal data in labelled texts and compares it token by token with the labels.</summary>
internal static class PiiEvaluation
{
    public static async Task<PiiReport> RunAsync(
        IEnumerable<FileInfo> files, IEnumerable<FileInfo> clean, IProgress<EvaluationStep> progress,
        CancellationToken cancellation)
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
        return await WithAlarmsAsync(count.Report(micros, texts.Count), clean, cancellation);
    }

    /// <summary>Kinds that stay readable alarm nobody.</summary>
    private static async Task<PiiReport> WithAlarmsAsync(
        PiiReport report, IEnumerable<FileInfo> clean, CancellationToken cancellation)
    {
        var messages = await JsonLines.ReadAsync<CleanText>(clean, cancellation);
        var alarms = messages
            .SelectMany(message => PersonalDataRecogniser.Find(message.Text)
                .Where(piece => !PrivacyOptions.Harmless.Contains(piece.Kind))
                .Select(piece => $"{piece.Kind}: {piece.In(message.Text)}"))
            .ToList();
        return report with { CleanMessages = messages.Count, FalseAlarms = alarms.Count, FalselyAlarmed = alarms };
    }
}
