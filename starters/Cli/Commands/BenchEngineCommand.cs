using System.CommandLine;
using Spectre.Console;
using Steward.Starters.Bench.Loads;
using Steward.Starters.Cli.Views;
using Steward.Starters.Hosting;

namespace Steward.Starters.Cli.Commands;

internal sealed class BenchEngineCommand : Verb
{
    private readonly Option<double> seconds = new("--seconds")
    {
        Description = "How long each load lasts",
        DefaultValueFactory = _ => 10,
    };
    private readonly Option<int> idle = new("--idle")
    {
        Description = "Idle workflows on the engine; 0 leaves that part out",
        DefaultValueFactory = _ => 100_000,
    };
    private readonly Option<int> realIdle = new("--real-idle")
    {
        Description = "The same on the real server, which is slow to start them",
        DefaultValueFactory = _ => 1000,
    };
    private readonly Option<string[]> only = new("--only")
    {
        Description = "Only the loads whose names contain one of these words",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<bool> alone = new("--alone")
    {
        Description = "Without the real server (TEMPORAL_CLI, or temporal on PATH)",
    };

    public BenchEngineCommand()
        : base(
            "engine",
            "The workflow engine on a file, in its own process, beside Temporal's dev server on a file",
            "steward bench engine",
            "steward bench engine --only one-activity --idle 0 --alone --json")
    {
        Add(seconds);
        Add(idle);
        Add(realIdle);
        Add(only);
        Add(alone);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        var words = line.GetValue(only) ?? [];
        var loads = StandardLoads.All.Where(load => words.Length == 0 || words.Any(load.Name.Contains)).ToList();
        var settings = new EngineBenchSettings(
            loads, TimeSpan.FromSeconds(line.GetValue(seconds)), line.GetValue(idle), line.GetValue(realIdle),
            !line.GetValue(alone) && DevServer.FindCli() is not null);
        var report = await terminal.Diagnostics.Status().StartAsync("starting", status =>
            new EngineBench(settings, new Progress<string>(now => status.Status(now))).RunAsync(cancellation));
        terminal.Show(report, screen => EngineBenchTables.Draw(screen, report));
        return ExitCodes.Ok;
    }
}
