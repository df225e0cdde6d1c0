using System.CommandLine;
using Spectre.Console;
using Steward.Starters.Hosting;
using Steward.Workers;
using Steward.Workers.Setup;
using Steward.Workflows.Contracts;
using Temporalio.Exceptions;

namespace Steward.Starters.Cli.Commands;

internal sealed class TemporalSetupCommand : Verb
{
    private const int LeastDays = 1;
    private const int MostDays = 3_650;

    private readonly HostOptions options = new();
    private readonly Option<bool> create = new("--create-namespace")
    {
        Description = "Create the namespace when it is not there",
    };
    private readonly Option<int> retention = new("--retention-days")
    {
        Description = "With --create-namespace: days for which closed conversations are kept",
        DefaultValueFactory = _ => 30,
    };

    public TemporalSetupCommand()
        : base(
            "setup",
            "Registers what Steward needs on a Temporal server, and says what it did; may be repeated",
            "steward temporal setup --temporal 127.0.0.1:7233",
            "TEMPORAL_PROFILE=cloud steward temporal setup --json",
            "steward temporal setup --set Temporal:Namespace=support --create-namespace --retention-days 90")
    {
        options.AddTo(this, withPort: false);
        Add(create);
        Add(retention);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        var settings = TemporalConnection.Settings(StewardHost.Configuration(options.Read(line)));
        var address = settings.Address ?? throw new StewardException(
            ErrorTypes.InvalidRequest,
            "No Temporal server is named, and the embedded engine needs no setup. Name one with --temporal HOST:PORT, "
            + "Temporal__Address, TEMPORAL_ADDRESS or TEMPORAL_PROFILE.");
        var kept = TimeSpan.FromDays(Days(line));
        var steps = await RunAsync(
            settings, address, line.GetValue(create) ? kept : null, cancellation);
        var report = new { address, settings.Namespace, changed = steps.Any(s => s.Done), steps };
        terminal.Show(report, screen =>
        {
            foreach (var step in steps)
            {
                screen.WriteLine($"{(step.Done ? "made now" : "was there"),-10} {step.What} {step.Name}");
            }
        });
        return ExitCodes.Ok;
    }

    private static async Task<IReadOnlyList<SetupStep>> RunAsync(
        TemporalOptions settings, string address, TimeSpan? retention, CancellationToken cancellation)
    {
        try
        {
            var client = TemporalConnection.CreateLazy(settings, address);
            return await new TemporalSetup(client, TimeProvider.System).RunAsync(retention, cancellation);
        }
        catch (Exception e) when (e is InvalidOperationException or RpcException)
        {
            throw new StewardException(
                IsRefusal(e) ? ErrorTypes.Unauthorized : ErrorTypes.Unavailable,
                $"The Temporal server at {address} (named by {settings.Source}) did not do it: {e.Message} "
                + "`steward doctor` looks at the connection.",
                e);
        }
    }

    /// <summary>While connecting, the SDK tells the server's refusal in words alone.</summary>
    private static bool IsRefusal(Exception e) => e is RpcException rpc
        ? rpc.Code is RpcException.StatusCode.PermissionDenied or RpcException.StatusCode.Unauthenticated
        : e.Message.Contains("code: Unauthenticated", StringComparison.Ordinal)
            || e.Message.Contains("code: PermissionDenied", StringComparison.Ordinal);

    private int Days(ParseResult line) => line.GetValue(retention) is >= LeastDays and <= MostDays and var days
        ? days
        : throw new StewardException(
            ErrorTypes.InvalidRequest,
            $"--retention-days is {line.GetValue(retention)}; it must be from {LeastDays} to {MostDays}.");
}
