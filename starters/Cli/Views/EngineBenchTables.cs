using Spectre.Console;
using Steward.Starters.Bench.Loads;

namespace Steward.Starters.Cli.Views;

/// <summary>The engine's figures, as a person reads them.</summary>
internal static class EngineBenchTables
{
    private const double Megabyte = 1024 * 1024;

    public static void Draw(IAnsiConsole screen, EngineReport report)
    {
        Loads(screen, report);
        Idle(screen, report);
        screen.MarkupLine(
            "[grey]CPU in ms per operation; client: this process with client, worker and Temporal's core. " +
            "fsyncs per step: per durable change acknowledged (start, task answered, signal …).[/]");
    }

    private static void Loads(IAnsiConsole screen, EngineReport report)
    {
        var table = Titled("load", "server", "per second", "p50 ms", "p99 ms", "server CPU", "client CPU",
            "fsyncs/step", "times faster");
        foreach (var line in report.Loads.OrderBy(line => report.Loads.ToList().FindIndex(l => l.Load == line.Load)))
        {
            table.AddRow(
                line.Load, line.Server, $"{line.PerSecond:N0}", $"{line.LatencyP50:0.0}", $"{line.LatencyP99:0.0}",
                $"{line.ServerCpu:0.00}", $"{line.ClientCpu:0.00}", $"{line.FlushesPerStep:0.000}",
                line.FlushesPerStep is null ? "" : Times(report, line.Load));
        }

        screen.Write(table);
    }

    private static string Times(EngineReport report, string load) =>
        report.TimesFaster.TryGetValue(load, out var times) ? $"{times:0.0}" : "";

    private static void Idle(IAnsiConsole screen, EngineReport report)
    {
        if (report.Idle.Count == 0)
        {
            return;
        }

        var table = Titled("idle workflows", "server", "started in", "memory before", "memory after",
            "a minute later", "file", "restart", "memory then");
        foreach (var line in report.Idle)
        {
            table.AddRow(
                $"{line.Workflows:N0}", line.Server, $"{line.SecondsToStart:0} s", Size(line.MemoryBefore),
                Size(line.MemoryAfter), Size(line.MemoryAtRest), Size(line.FileBytes),
                $"{line.SecondsToRestart:0.0} s", Size(line.MemoryAfterRestart));
        }

        screen.Write(table);
    }

    private static string Size(long bytes) => $"{bytes / Megabyte:N0} MB";

    private static Table Titled(params string[] titles) =>
        titles.Aggregate(new Table().Border(TableBorder.Simple), (table, title) => table.AddColumn(title));
}
