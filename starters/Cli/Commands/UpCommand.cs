using System.CommandLine;
using Spectre.Console;
using Steward.Starters.Hosting;
using Steward.Workers;

namespace Steward.Starters.Cli.Commands;

internal sealed class UpCommand : Verb
{
    private readonly HostOptions options = new();

    public UpCommand()
        : base(
            "up",
            "Starts everything in one process: engine, workers, outbox and API",
            "steward up",
            "steward up --demo",
            "steward up --demo --once",
            "steward up --dev-server",
            "steward up --temporal 127.0.0.1:7233 --data ./data --port 8080")
    {
        options.AddTo(this, withPort: true);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        await using var app = StewardHost.Api(StewardRoles.All, options.Read(line));
        await app.StartAsync(cancellation);
        var served = Served.Of(app);
        terminal.Show(served, screen => screen.MarkupLineInterpolated($"Steward listens on [bold]{served.Url}[/]."));
        await app.WaitForShutdownAsync(cancellation);
        return ExitCodes.Ok;
    }
}
