using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;
using Steward.Activities.Understanding;
using Steward.Activities.Understanding.Classification;
using Steward.Activities.Understanding.Learning;
using Steward.Starters.Evaluation;
using Steward.Starters.Hosting;
using Steward.Workflows.Contracts;

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
        "--corrections", "What agents corrected: JSON lines of {\"text\",\"intent\"}");
    private readonly Option<bool> labels = new("--labels")
    {
        Description = "Learns from what people have labelled in the queue, too",
    };
    private readonly Option<FileInfo[]> validate = DataOption.Files(
        "--validate", "Messages to judge by; none: the examples themselves, a fifth kept back in turn");
    private readonly Option<FileInfo> model = new("--model")
    {
        Description =
            "The file that Understanding:ModelFile names: takes the accepted model, so that workers need not train",
    };
    private readonly HostOptions options = new();

    public RetrainCommand()
        : base(
            "retrain",
            "Learns intents from agents' corrections and labels, unless that makes the classifier worse; running workers "
            + "take it",
            "steward retrain --examples intents.jsonl --corrections corrected.jsonl",
            "steward retrain --examples intents.jsonl --labels --data .steward --model intents.model",
            "steward retrain --examples intents.jsonl --corrections corrected.jsonl --validate val.jsonl --model intents.model")
    {
        Add(examples);
        Add(corrections);
        Add(labels);
        Add(validate);
        Add(model);
        Add(options.Data);
        Add(options.Set);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        using var store = line.GetValue(labels) ? StewardHost.Labels(options.Read(line)) : null;
        var queue = store?.Services.GetRequiredService<LearntLabels>();
        var known = await ReadAsync(line.GetValue(examples)!, cancellation);
        var labelled = queue is null ? [] : await queue.LabelledAsync(known, cancellation);
        var verdict = await TryAsync(line, known, [.. labelled.Select(label => label.Example)], cancellation);
        if (verdict.Model is { } trained)
        {
            await KeepAsync(line, trained, verdict.Learnt, cancellation);
            if (queue is not null)
            {
                await queue.TakeAsync(labelled, cancellation);
            }
        }

        var report = new RetrainReport(
            verdict.Accepted, verdict.Before, verdict.After, verdict.Messages, verdict.Learnt.Count,
            verdict.Model?.Version);
        terminal.Show(report, screen => Draw(screen, report));
        return verdict.Accepted ? ExitCodes.Ok : ExitCodes.Refused;
    }

    private async Task<RetrainVerdict> TryAsync(
        ParseResult line, IReadOnlyList<LabelledExample> known, IReadOnlyList<LabelledExample> labelled,
        CancellationToken cancellation)
    {
        var corrected = line.GetValue(corrections) ?? [];
        if (corrected.Length == 0 && labelled.Count == 0)
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                "There is nothing to learn from: name --corrections, or --labels once people have labelled messages "
                + "(`steward labels list`).");
        }

        var judges = line.GetValue(validate) ?? [];
        return Retraining.Run(
            known,
            [.. labelled, .. await ReadAsync(corrected, cancellation)],
            judges.Length == 0 ? null : await ReadAsync(judges, cancellation),
            cancellation);
    }

    private static Task<IReadOnlyList<LabelledExample>> ReadAsync(FileInfo[] files, CancellationToken cancellation) =>
        JsonLines.ReadAsync<LabelledExample>(files, cancellation);

    /// <summary>The model first: a worker that meets the new examples finds it there and need not train.</summary>
    private async Task KeepAsync(
        ParseResult line, IntentModel trained, IReadOnlyList<LabelledExample> learnt, CancellationToken cancellation)
    {
        if (line.GetValue(model) is { } file)
        {
            IntentModelFile.Save(trained, file.FullName);
        }

        await AddAsync(line.GetValue(examples)!.Single(), learnt, cancellation);
    }

    /// <summary>Beside the file first, so that whoever reads meanwhile has the old examples or the new ones.</summary>
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
        (report.Accepted
            ? " Running workers take it within seconds (Understanding:ReloadSeconds)."
            : " Nothing was changed; look for wrong labels."));
}
