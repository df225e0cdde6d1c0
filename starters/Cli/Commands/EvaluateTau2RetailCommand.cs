using System.CommandLine;
using Spectre.Console;
using Steward.Starters.Cli.Views;
using Steward.Starters.Evaluation;
using Steward.Starters.Hosting;

namespace Steward.Starters.Cli.Commands;

internal sealed class EvaluateTau2RetailCommand : Verb
{
    private readonly Option<DirectoryInfo> data = new("--data")
    {
        Description = "The folder with the benchmark's db.json and tasks.json",
        Required = true,
    };
    private readonly Option<FileInfo> tasks = new("--tasks")
    {
        Description = "Another tasks file than the folder's tasks.json",
    };
    private readonly Option<int> killEvery = new("--kill-every")
    {
        Description = "Kill the worker process (SIGKILL) once in N actions on average; 0 never",
        DefaultValueFactory = _ => 0,
    };
    private readonly Option<string> temporal = new("--temporal")
    {
        Description = "A Temporal server's host and port; none: the embedded engine",
    };
    private readonly Option<int> patience = new("--patience")
    {
        Description = "Seconds an action may take before its task counts as stuck",
        DefaultValueFactory = _ => 120,
    };

    public EvaluateTau2RetailCommand()
        : base(
            "tau2-retail",
            "Plays the tau2 retail tasks: their actions through conversations and approvals, then the customers' " +
            "own words",
            "steward evaluate tau2-retail --data ../data/tau2_retail",
            "steward evaluate tau2-retail --data ../data/tau2_retail --kill-every 3 --json")
    {
        Add(data);
        Add(tasks);
        Add(killEvery);
        Add(temporal);
        Add(patience);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        var folder = line.GetValue(data)!.FullName;
        var settings = new Tau2Settings(
            folder,
            line.GetValue(tasks)?.FullName ?? Path.Combine(folder, "tasks.json"),
            line.GetValue(killEvery),
            line.GetValue(temporal),
            TimeSpan.FromSeconds(line.GetValue(patience)));
        var report = await RunAsync(settings, terminal, cancellation);
        terminal.Show(report, screen => Tau2Table.Draw(screen, report));
        return report is { Different.Count: 0, DuplicateActions: 0, Stuck: 0, Played.WrongActions: 0 }
            ? ExitCodes.Ok
            : ExitCodes.Failed;
    }

    private static Task<Tau2Report> RunAsync(
        Tau2Settings settings, Terminal terminal, CancellationToken cancellation) =>
        terminal.Diagnostics.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var bars = new Dictionary<string, ProgressTask>(StringComparer.Ordinal)
                {
                    ["actions"] = context.AddTask("actions through conversations", autoStart: false),
                    ["words"] = context.AddTask("customers' own words", autoStart: false),
                };
                var progress = new Progress<Tau2Progress>(p =>
                {
                    bars[p.Part].MaxValue = p.Count;
                    bars[p.Part].Value = p.Number;
                });
                return new Tau2Evaluation(settings, new HostSettings(), progress).RunAsync(cancellation);
            });
}
