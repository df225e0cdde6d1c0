using System.CommandLine;
using Spectre.Console;
using Steward.Starters.Bench.Crash;

namespace Steward.Starters.Cli.Commands;

internal sealed class BenchCrashCommand : Verb
{
    private readonly Option<int> cycles = new("--cycles")
    {
        Description = "How often the engine is killed and started again",
        DefaultValueFactory = _ => 20,
    };
    private readonly Option<int> seed = new("--seed")
    {
        Description = "From which the calls and the moments of the kills follow; default: another one each time",
        DefaultValueFactory = _ => Environment.TickCount & int.MaxValue,
    };

    public BenchCrashCommand()
        : base(
            "crash",
            "Kills the workflow engine under load and checks that nothing it acknowledged is lost",
            "steward bench crash --cycles 100",
            "steward bench crash --cycles 20 --seed 7 --json")
    {
        Add(cycles);
        Add(seed);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        var kills = line.GetValue(cycles);
        var report = await Counting.RunAsync(terminal, "kills", kills, progress =>
            new CrashBench(kills, line.GetValue(seed), progress).RunAsync(cancellation));
        terminal.Show(report, screen => Draw(screen, report));
        return report.Violations.Count == 0 ? ExitCodes.Ok : ExitCodes.Failed;
    }

    private static void Draw(IAnsiConsole screen, CrashReport report)
    {
        screen.MarkupLineInterpolated(
            $"{report.Cycles} kills, {report.AcknowledgedCalls} acknowledged calls on {report.Workflows} workflows, ");
        screen.MarkupLineInterpolated(
            $"[bold]{report.Violations.Count} violations[/], seed {report.Seed}, {report.Seconds:0} s");
        foreach (var violation in report.Violations)
        {
            screen.MarkupLineInterpolated($"[red]{violation}[/]");
        }
    }
}
