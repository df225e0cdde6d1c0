using System.CommandLine;
using Spectre.Console;
using Steward.Engine;
using Steward.Starters.Hosting;

namespace Steward.Starters.Cli.Commands;

internal sealed class EngineCommand : Verb
{
    private readonly EngineCommandOptions options = new();

    public EngineCommand()
        : base(
            "engine",
            "Runs the workflow engine alone, for any Temporal client and worker",
            "steward engine --data engine.db",
            "steward engine --port 7300 --in-memory --search-attribute Team=Keyword",
            "steward engine --in-memory --time-skipping --headless")
    {
        options.AddTo(this);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        using var logs = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Warning)
            .AddSimpleConsole(console => console.SingleLine = true)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        var asked = options.Read(line);
        asked.LoggerFactory = logs;
        BatchScheduling.Enter(logs.CreateLogger<EngineCommand>());
        await using var engine = await EmbeddedEngine.StartAsync(asked);
        var running = new RunningEngine(
            engine.Address, engine.PageAddress?.ToString(), asked.DataFile, asked.ListenAddress.ToString());
        terminal.Show(running, screen => Welcome(screen, running));
        var stopped = new TaskCompletionSource();
        await using var stop = cancellation.Register(stopped.SetResult);
        await stopped.Task;
        terminal.Screen.MarkupLine("[grey]Stopping: calls under way are answered, the rest is refused.[/]");
        return ExitCodes.Ok;
    }

    private static void Welcome(IAnsiConsole screen, RunningEngine running)
    {
        screen.MarkupLineInterpolated($"Temporal clients and workers connect to [bold]{running.Address}[/]");
        if (running.Page is not null)
        {
            screen.MarkupLineInterpolated($"Workflows can be read at [bold]{running.Page}[/]");
        }

        screen.MarkupLineInterpolated($"Data: [bold]{running.Data ?? "in memory, gone at the end"}[/]");
        screen.MarkupLineInterpolated($"[grey]{Reach(running)}[/]");
        screen.MarkupLine("[grey]Ctrl+C or SIGTERM drains and stops.[/]");
    }

    private static string Reach(RunningEngine running) => running.ReachableFromOutside
        ? $"It listens on {running.ListensOn}: whoever reaches that interface can read and change every workflow, "
            + "for the engine has neither sign-in nor encryption. Leave --ip out to keep it to this machine."
        : "It listens on loopback: only programs on this machine reach it, and every one of them may do everything, "
            + "for the engine has no sign-in.";
}
