using System.CommandLine;
using Spectre.Console;
using Steward.Starters.Cli.Views;
using Steward.Starters.Evaluation;
using Steward.Starters.Evaluation.Understanding;

namespace Steward.Starters.Cli.Commands;

internal sealed class EvaluateSentimentCommand : EvaluationVerb<SentimentReport>
{
    private readonly Option<FileInfo[]> test = DataOption.Files(
        "--test", "Rated texts: JSON lines of {\"kind\",\"mean\",\"text\"}", required: true);

    public EvaluateSentimentCommand()
        : base(
            "sentiment",
            "Measures how well the sentiment of texts follows what people thought of them",
            "steward evaluate sentiment --test ../data/sentiment/rated.jsonl --json") =>
        Add(test);

    protected override Task<SentimentReport> EvaluateAsync(
        ParseResult line, IProgress<EvaluationStep> progress, CancellationToken cancellation) =>
        SentimentEvaluation.RunAsync(line.GetValue(test)!, progress, cancellation);

    protected override void Draw(IAnsiConsole screen, SentimentReport report) =>
        FigureTable.Draw(screen, "sentiment", report.Pearson.Select(kind => ($"{kind.Key}: correlation", $"{kind.Value:0.000}"))
            .Concat(report.SignRight.Select(kind => ($"{kind.Key}: sign right", $"{kind.Value:P1}")))
            .Append(("texts", $"{report.Texts}"))
            .Append(("microseconds a message", $"{report.MicrosPerMessage:0.0}")));
}
