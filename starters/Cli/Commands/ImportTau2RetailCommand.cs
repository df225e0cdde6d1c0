using System.CommandLine;
using Spectre.Console;
using Steward.Activities.Crm.Import;
using Steward.Starters.Hosting;

namespace Steward.Starters.Cli.Commands;

internal sealed class ImportTau2RetailCommand : Verb
{
    private readonly Argument<DirectoryInfo> folder = new("folder") { Description = "The folder with db.json" };
    private readonly HostOptions options = new();

    public ImportTau2RetailCommand()
        : base("tau2-retail", "Replaces the shop's records by those of the tau2 retail benchmark", "steward import tau2-retail ../data/tau2_retail --data .steward")
    {
        Add(folder);
        options.AddTo(this, withPort: false);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        using var host = StewardHost.Shop(options.Read(line));
        var import = host.Services.GetRequiredService<Tau2RetailImport>();
        var summary = await import.ImportAsync(line.GetValue(folder)!.FullName, cancellation: cancellation);
        terminal.Show(summary, screen => screen.MarkupLineInterpolated(
            $"Imported [bold]{summary.Customers:N0}[/] customers, [bold]{summary.Orders:N0}[/] orders and [bold]{summary.Products:N0}[/] products."));
        return ExitCodes.Ok;
    }
}
