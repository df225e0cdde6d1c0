using System.CommandLine;
using Spectre.Console;
using Steward.Starters.Hosting;
using Steward.Workers;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli.Commands;

internal sealed class WorkerCommand : Verb
{
    private readonly HostOptions options = new();
    private readonly Option<WorkKind[]> work = new("--work")
    {
        Description = "Do this kind of work only (Temporal__Work__0); may be repeated; none: every kind",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<int?> health = new("--health-port")
    {
        Description = "Answer /health/live and /health/ready on this port of loopback",
    };

    public WorkerCommand()
        : base(
            "worker",
            "Runs workflows, activities and the outbox alone, for a Temporal server",
            "steward worker --temporal 127.0.0.1:7233",
            "steward worker --temporal 127.0.0.1:7233 --work Models Transcription --health-port 5081")
    {
        options.AddTo(this, withPort: false);
        Add(work);
        Add(health);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        var kinds = line.GetValue(work) ?? [];
        var settings = options.Read(line);
        settings = settings with
        {
            More = settings.More.Concat(
                kinds.Select((kind, at) => KeyValuePair.Create<string, string?>($"Temporal:Work:{at}", $"{kind}")))
                .ToDictionary(StringComparer.OrdinalIgnoreCase),
        };
        using var host = await StewardHost.WorkerAsync(
            Roles(kinds), settings, line.GetValue(health), cancellation);
        await host.StartAsync(cancellation);
        terminal.Screen.MarkupLine("Workers run; Ctrl+C drains and stops them.");
        await host.WaitForShutdownAsync(cancellation);
        return ExitCodes.Ok;
    }

    /// <summary>Replies are sent beside the conversations.</summary>
    private static StewardRoles Roles(WorkKind[] kinds) => kinds.Length == 0 || kinds.Contains(WorkKind.Conversations)
        ? StewardRoles.Worker | StewardRoles.Outbox
        : StewardRoles.Worker;
}
