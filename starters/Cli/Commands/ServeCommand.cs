using System.CommandLine;
using Spectre.Console;
using Steward.Starters.Hosting;
using Steward.Workers;

namespace Steward.Starters.Cli.Commands;

internal sealed class ServeCommand : Verb
{
    private readonly HostOptions options = new();

    public ServeCommand()
        : base(
            "serve",
            "Serves the HTTP API alone, for a Temporal server with workers elsewhere",
            "steward serve --temporal 127.0.0.1:7233",
            "Temporal__Address=temporal:7233 steward serve --port 8080")
    {
        options.AddTo(this, withPort: true);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        var settings = options.Read(line);
        await using var app = await StewardHost.ApiAsync(StewardRoles.None, settings, cancellation);
        await StewardHost.StartAsync(app, settings.Port, cancellation);
        var served = Served.Of(app);
        terminal.Show(
            served,
            screen => screen.MarkupLineInterpolated(
                $"Steward listens on [bold]{served.Url}[/] (loopback only; API document at {served.Url}/docs)."));
        await app.WaitForShutdownAsync(cancellation);
        return ExitCodes.Ok;
    }
}
