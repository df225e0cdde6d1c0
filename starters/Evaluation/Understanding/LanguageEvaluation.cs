using System.Diagnostics;
using Steward.Activities.Understanding;

namespace Steward.Starters.Evaluation.Understanding;

/// <summary>Reads every sentence of the folder's <c>*.jsonl</c> files and counts the right ones by variety.</summary>
internal static class LanguageEvaluation
{
    /// <summary>Varieties without an ISO 639-1 code of their own, and the language that they are of.</summary>
    private static readonly Dictionary<string, string> Dialects = new(StringComparer.Ordinal)
    {
        ["gsw"] = "de",
        ["bar"] = "de",
        ["nap"] = "it",
        ["scn"] = "it",
        ["nb"] = "no",
        ["nn"] = "no",
    };

    public static async Task<LanguageReport> RunAsync(
        DirectoryInfo folder, IProgress<EvaluationStep> progress, CancellationToken cancellation)
    {
        var files = folder.GetFiles("*.jsonl").OrderBy(file => file.Name, StringComparer.Ordinal);
        var rows = await JsonLines.ReadAsync<LanguageRow>(files, cancellation);
        var said = new string[rows.Count];
        var times = new double[rows.Count];
        for (var i = 0; i < said.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var began = Stopwatch.GetTimestamp();
            said[i] = LanguageReader.Read(rows[i].Text);
            times[i] = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
            progress.Report(new EvaluationStep("reading sentences", i + 1, said.Length));
        }

        return Report(rows, said, Median.Of(times));
    }

    /// <summary><c>de-muc</c> is German: a subtag names a region or a dialect.</summary>
    internal static string LanguageOf(string variety)
    {
        var primary = variety.Split('-', '_')[0];
        return Dialects.GetValueOrDefault(primary, primary);
    }

    private static LanguageReport Report(IReadOnlyList<LanguageRow> rows, string[] said, double micros)
    {
        var byLanguage = rows.Zip(said)
            .GroupBy(pair => pair.First.Language, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key, group => group.Average(p => LanguageOf(p.First.Language) == p.Second ? 1.0 : 0));
        return new LanguageReport
        {
            Accuracy = byLanguage.Count == 0 ? 0 : byLanguage.Values.Average(),
            ByLanguage = byLanguage,
            Unknown = said.Count(answer => answer == LanguageReader.Unknown) / (double)Math.Max(1, said.Length),
            Sentences = rows.Count,
            MicrosPerMessage = micros,
            Confusions = Confusion.Of(rows.Zip(said, (row, answer) =>
                (LanguageOf(row.Language) == answer ? answer : row.Language, answer))),
        };
    }
}
