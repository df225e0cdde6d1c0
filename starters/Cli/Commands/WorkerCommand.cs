using System.CommandLine;
using Spectre.Console;
using Steward.Starters.Hosting;
using Steward.Workers;

namespace Steward.Starters.Cli.Commands;

internal sealed class WorkerCommand : Verb
{
    private readonly HostOptions options = new();

    public WorkerCommand()
        : base(
            "worker",
            "Runs workflows, activities and the outbox alone, for a Temporal server",
            "steward worker --temporal 127.0.0.1:7233")
    {
        options.AddTo(this, withPort: false);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        using var host = await StewardHost.WorkerAsync(
            StewardRoles.Worker | StewardRoles.Outbox, options.Read(line), cancellation);
        await host.StartAsync(cancellation);
        terminal.Screen.MarkupLine("Workers run; Ctrl+C drains and stops them.");
        await host.WaitForShutdownAsync(cancellation);
        return ExitCodes.Ok;
    }
}
