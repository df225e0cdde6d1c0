using System.CommandLine;
using Spectre.Console;
using Steward.Starters.Cli.Views;
using Steward.Starters.Evaluation;
using Steward.Starters.Evaluation.Knowledge;

namespace Steward.Starters.Cli.Commands;

internal sealed class EvaluateRetrievalCommand : EvaluationVerb<RetrievalReport>
{
    private readonly Option<FileInfo[]> documents = DataOption.Files(
        "--documents", "JSON lines with {\"id\",\"title\",\"content\"}", required: true);
    private readonly Option<FileInfo[]> tasks = DataOption.Files(
        "--tasks", "Tasks with the documents that each needs, in tau2's format", required: true);
    private readonly Option<Uri?> elasticsearch = new("--elasticsearch")
    {
        Description = "Measures a search server in place of the embedded index; its index steward-evaluation-… is "
            + "filled anew",
    };

    public EvaluateRetrievalCommand()
        : base(
            "retrieval",
            "Measures how many of the documents that a task needs are found",
            "steward evaluate retrieval --documents documents.jsonl --tasks tasks.json --json")
    {
        Add(documents);
        Add(tasks);
        Add(elasticsearch);
    }

    protected override Task<RetrievalReport> EvaluateAsync(
        ParseResult line, IProgress<EvaluationStep> progress, CancellationToken cancellation) =>
        RetrievalEvaluation.RunAsync(
            line.GetValue(documents)!, line.GetValue(tasks)![0], line.GetValue(elasticsearch), progress, cancellation);

    protected override void Draw(IAnsiConsole screen, RetrievalReport report) => RetrievalTable.Draw(screen, report);
}
