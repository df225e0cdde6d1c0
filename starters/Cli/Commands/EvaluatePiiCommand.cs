using System.CommandLine;
using Spectre.Console;
using Steward.Starters.Cli.Views;
using Steward.Starters.Evaluation;
using Steward.Starters.Evaluation.Pii;

namespace Steward.Starters.Cli.Commands;

internal sealed class EvaluatePiiCommand : EvaluationVerb<PiiReport>
{
    private readonly Option<FileInfo[]> test = DataOption.Files(
        "--test", "Files with {\"text\",\"spans\":[{\"type\",\"start\",\"end\"}]} lines", required: true);

    private readonly Option<FileInfo[]> clean = DataOption.Files(
        "--clean", "Files with {\"text\"} lines that hold no personal data: what is redacted there is a false alarm");

    public EvaluatePiiCommand()
        : base(
            "pii",
            "Measures how much personal data is found, and how much is found where there is none",
            "steward evaluate pii --test ../data/pii/generated_large.jsonl,../data/pii/synth_v2.jsonl --json",
            "steward evaluate pii --test ../data/pii/synth_v2.jsonl --clean ../data/banking77/train.jsonl")
    {
        Add(test);
        Add(clean);
    }

    protected override Task<PiiReport> EvaluateAsync(
        ParseResult line, IProgress<EvaluationStep> progress, CancellationToken cancellation) =>
        PiiEvaluation.RunAsync(line.GetValue(test)!, line.GetValue(clean) ?? [], progress, cancellation);

    protected override void Draw(IAnsiConsole screen, PiiReport report)
    {
        FigureTable.Draw(screen, "personal data, any type against none",
        [
            ("precision", $"{report.Precision:P2}"),
            ("recall", $"{report.Recall:P2}"),
            ("F2", $"{report.F2:0.0000}"),
            ("messages", $"{report.Messages}"),
            ("tokens", $"{report.Tokens}"),
            ("microseconds a message", $"{report.MicrosPerMessage:0.0}"),
            ("false alarms in clean messages", $"{report.FalseAlarms} in {report.CleanMessages}"),
        ]);
        FigureTable.Draw(screen, "recall by label (found / redacted)", report.ByType.Select(
            label => (label.Key, $"{label.Value:P1} / {report.Redacted[label.Key]:P1}")));
        FigureTable.Draw(screen, "precision by kind", report.PrecisionByKind.Select(
            kind => (kind.Key, $"{kind.Value:P1}")));
        ConfusionTable.Draw(screen, report.Confusions);
    }
}
