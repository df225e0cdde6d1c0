using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;
using Steward.Activities.Understanding;
using Steward.Activities.Understanding.Classification;
using Steward.Starters.Evaluation;

namespace Steward.Starters.Cli.Commands;

internal sealed class RetrainCommand : Verb
{
    private static readonly JsonSerializerOptions Rows = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Option<FileInfo[]> examples = DataOption.Files(
        "--examples", "The file that Understanding:ExamplesFile names; accepted corrections are added to it",
        required: true);
    private readonly Option<FileInfo[]> corrections = DataOption.Files(
        "--corrections", "What agents corrected: JSON lines of {\"text\",\"intent\"}", required: true);
    private readonly Option<FileInfo[]> validate = DataOption.Files(
        "--validate", "Messages to judge by; none: every fifth example of each intent is kept back for it");
    private readonly Option<FileInfo> model = new("--model")
    {
        Description = "The file that Understanding:ModelFile names: takes the accepted model, which the next start loads",
    };

    public RetrainCommand()
        : base(
            "retrain",
            "Learns intents from agents' corrections, unless that makes the classifier worse",
            "steward retrain --examples intents.jsonl --corrections corrected.jsonl",
            "steward retrain --examples intents.jsonl --corrections corrected.jsonl --validate val.jsonl --model intents.model")
    {
        Add(examples);
        Add(corrections);
        Add(validate);
        Add(model);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        var into = line.GetValue(examples)!.Single();
        var judges = line.GetValue(validate) ?? [];
        var verdict = Retraining.Run(
            await JsonLines.ReadAsync<LabelledExample>([into], cancellation),
            await JsonLines.ReadAsync<LabelledExample>(line.GetValue(corrections)!, cancellation),
            judges.Length == 0 ? null : await JsonLines.ReadAsync<LabelledExample>(judges, cancellation),
            cancellation);
        if (verdict.Model is { } trained)
        {
            await AddAsync(into, verdict.Learnt, cancellation);
            if (line.GetValue(model) is { } file)
            {
                IntentModelFile.Save(trained, file.FullName);
            }
        }

        var report = new RetrainReport(
            verdict.Accepted, verdict.Before, verdict.After, verdict.Messages, verdict.Learnt.Count,
            verdict.Model?.Version);
        terminal.Show(report, screen => Draw(screen, report));
        return verdict.Accepted ? ExitCodes.Ok : ExitCodes.Refused;
    }

    /// <summary>Beside the file first, so that a start meanwhile reads the old examples or the new ones.</summary>
    private static async Task AddAsync(
        FileInfo into, IReadOnlyList<LabelledExample> learnt, CancellationToken cancellation)
    {
        var lines = await File.ReadAllLinesAsync(into.FullName, cancellation);
        var partial = $"{into.FullName}.partial";
        await File.WriteAllLinesAsync(
            partial, lines.Concat(learnt.Select(row => JsonSerializer.Serialize(row, Rows))), cancellation);
        File.Move(partial, into.FullName, overwrite: true);
    }

    private static void Draw(IAnsiConsole screen, RetrainReport report) => screen.WriteLine(
        $"{(report.Accepted ? "Accepted" : "Refused: the classifier would get worse")}. Right before: {report.Before:P1}, " +
        $"with {report.Corrections} corrections: {report.After:P1}, of {report.Messages} messages." +
        (report.Accepted ? " The next start has it." : " Nothing was changed; look for wrong labels."));
}
