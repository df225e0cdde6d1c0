using System.CommandLine;
using Spectre.Console;
using Steward.Starters.Cli.Views;
using Steward.Starters.Evaluation;
using Steward.Starters.Evaluation.Understanding;

namespace Steward.Starters.Cli.Commands;

internal sealed class EvaluateIntentCommand : EvaluationVerb<IntentReport>
{
    private readonly Option<FileInfo[]> train = DataOption.Files(
        "--train", "Examples to learn from: JSON lines of {\"text\",\"intent\"}", required: true);
    private readonly Option<FileInfo[]> test = DataOption.Files(
        "--test", "Messages to try it on", required: true);
    private readonly Option<FileInfo[]> validate = DataOption.Files(
        "--validate",
        "Messages that set the temperature and the threshold; none: a part of the examples is kept back for it. " +
        "Those of intent oos or out_of_scope teach what to reject");
    private readonly Option<FileInfo[]> outOfScope = DataOption.Files(
        "--out-of-scope", "Messages that none of the intents fits, to measure how many are rejected");

    public EvaluateIntentCommand()
        : base(
            "intent",
            "Trains the intent classifier and measures it on messages it has not seen",
            "steward evaluate intent --train train.jsonl --test test.jsonl --json",
            "steward evaluate intent --train train.jsonl --validate val.jsonl,oos_val.jsonl --test test.jsonl " +
            "--out-of-scope oos_test.jsonl")
    {
        Add(train);
        Add(test);
        Add(validate);
        Add(outOfScope);
    }

    protected override Task<IntentReport> EvaluateAsync(
        ParseResult line, IProgress<EvaluationStep> progress, CancellationToken cancellation) =>
        IntentEvaluation.RunAsync(
            new IntentFiles(
                line.GetValue(train)!,
                line.GetValue(test)!,
                line.GetValue(validate) ?? [],
                line.GetValue(outOfScope) ?? []),
            progress,
            cancellation);

    protected override void Draw(IAnsiConsole screen, IntentReport report)
    {
        IEnumerable<(string, string)> rows =
        [
            ("accuracy", $"{report.Accuracy:P2}"),
            .. report.InScopeAccuracy is { } inside ? [("in-scope accuracy", $"{inside:P2}")] : Array.Empty<(string, string)>(),
            .. report.OutOfScopeRecall is { } recall ? [("out-of-scope recall", $"{recall:P2}")] : Array.Empty<(string, string)>(),
            ("calibration error", $"{report.CalibrationError:P1}"),
            ("microseconds a message", $"{report.MicrosPerMessage:0.0}"),
            ("seconds of training", $"{report.TrainSeconds:0.0}"),
            ("intents", $"{report.Intents}"),
            ("test messages", $"{report.Messages}"),
        ];
        FigureTable.Draw(screen, "intent", rows);
        ConfusionTable.Draw(screen, report.Confusions);
    }
}
