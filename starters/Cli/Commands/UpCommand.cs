using System.CommandLine;
using Spectre.Console;
using Steward.Starters.Demo;
using Steward.Starters.Hosting;
using Steward.Workers;

namespace Steward.Starters.Cli.Commands;

internal sealed class UpCommand : Verb
{
    private readonly HostOptions options = new();
    private readonly Option<bool> devServer = new("--dev-server")
    {
        Description = "Run on `temporal server start-dev`, with its web page (TEMPORAL_CLI, or temporal on PATH)",
    };
    private readonly Option<bool> demo = new("--demo") { Description = "Load the sample shop and play its day" };
    private readonly Option<bool> once = new("--once")
    {
        Description = "With --demo: end after the day, with a summary",
    };
    private readonly Option<double?> pace = new("--pace")
    {
        Description = "With --demo: seconds between messages; 2, or 0 when nobody watches",
    };
    private readonly Option<string[]> tickets = new("--tickets")
    {
        Description = "With --demo: play these tickets of the day only",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<FileInfo> record = new("--record")
    {
        Description = "With --demo --once: keep what was shown as an SVG picture",
    };

    public UpCommand()
        : base(
            "up",
            "Starts everything in one process: engine, workers, outbox and API",
            "steward up",
            "steward up --demo",
            "steward up --demo --once --tickets T-2001 T-2004 --record demo.svg",
            "steward up --dev-server",
            "steward up --temporal 127.0.0.1:7233 --data ./data --port 8080")
    {
        options.AddTo(this, withPort: true);
        Add(devServer);
        Add(demo);
        Add(once);
        Add(pace);
        Add(tickets);
        Add(record);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        var settings = options.Read(line);
        await using var server = line.GetValue(devServer) ? await DevServer
            .StartAsync(settings.DataFolder, cancellation) : null;
        settings = settings with { TemporalAddress = server?.Address ?? settings.TemporalAddress };
        if (line.GetValue(demo))
        {
            var playing = new DemoSettings(line.GetValue(once), Pace(line, terminal))
            {
                Tickets = line.GetValue(tickets) ?? [],
            };
            return await new DemoRun(terminal, playing, settings, server?.Ui).RunAsync(
                line.GetValue(record)?.FullName, cancellation);
        }

        await using var app = await StewardHost.ApiAsync(StewardRoles.All, settings, cancellation);
        await StewardHost.StartAsync(app, settings.Port, cancellation);
        var served = Served.Of(app, server?.Ui);
        terminal.Show(served, screen => Welcome(screen, served));
        await app.WaitForShutdownAsync(cancellation);
        return ExitCodes.Ok;
    }

    private static void Welcome(IAnsiConsole screen, Served served)
    {
        screen.MarkupLineInterpolated(
            $"Steward listens on [bold]{served.Url}[/] [grey](loopback only; {served.Url}/docs describes the API)[/]");
        screen.MarkupLineInterpolated(
            $"Workflows run on [bold]{served.Temporal ?? "the embedded engine"}[/] {served.TemporalUi}");
        screen.MarkupLine(
            "[grey]steward open --from you@example.com \"Where is my order?\"   ·   Ctrl+C drains and stops[/]");
    }

    private TimeSpan Pace(ParseResult line, Terminal terminal) =>
        TimeSpan.FromSeconds(line.GetValue(pace) ?? (terminal.Interactive ? 2 : 0));
}
