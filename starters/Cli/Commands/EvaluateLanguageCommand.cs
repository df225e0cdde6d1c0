using System.CommandLine;
using Spectre.Console;
using Steward.Starters.Cli.Views;
using Steward.Starters.Evaluation;
using Steward.Starters.Evaluation.Understanding;

namespace Steward.Starters.Cli.Commands;

internal sealed class EvaluateLanguageCommand : EvaluationVerb<LanguageReport>
{
    private readonly Option<DirectoryInfo> test = DataOption.Folder(
        "--test", "A folder of *.jsonl files with {\"language\",\"text\"} lines");

    public EvaluateLanguageCommand()
        : base(
            "language",
            "Measures how often a sentence's language is told right",
            "steward evaluate language --test ../data/language --json") =>
        Add(test);

    protected override Task<LanguageReport> EvaluateAsync(
        ParseResult line, IProgress<EvaluationStep> progress, CancellationToken cancellation) =>
        LanguageEvaluation.RunAsync(line.GetValue(test)!, progress, cancellation);

    protected override void Draw(IAnsiConsole screen, LanguageReport report)
    {
        FigureTable.Draw(screen, "language", report.ByLanguage.Select(l => (l.Key, $"{l.Value:P1}"))
            .Append(("mean", $"{report.Accuracy:P2}"))
            .Append(("answered unknown", $"{report.Unknown:P1}"))
            .Append(("sentences", $"{report.Sentences}"))
            .Append(("microseconds a message", $"{report.MicrosPerMessage:0.0}")));
        ConfusionTable.Draw(screen, report.Confusions);
    }
}
