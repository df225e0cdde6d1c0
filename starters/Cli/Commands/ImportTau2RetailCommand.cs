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
        : base(
            "tau2-retail",
            "Replaces the shop's records by those of the tau2 retail benchmark",
            "steward import tau2-retail ../data/tau2_retail --data .steward")
    {
        Add(folder);
        options.AddTo(this, withPort: false);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        using var store = StewardHost.Store(options.Read(line));
        var import = store.Services.GetRequiredService<Tau2RetailImport>();
        var steps = new Progress<ImportProgress>(
            p => terminal.Diagnostics.MarkupLineInterpolated($"[grey]{p.Step}: {p.Count}[/]"));
        var summary = await import.ImportAsync(line.GetValue(folder)!.FullName, steps, cancellation);
        var (customers, orders, products) = (summary.Customers, summary.Orders, summary.Products);
        terminal.Show(summary, screen => screen.MarkupLineInterpolated(
            $"Imported [bold]{customers}[/] customers, [bold]{orders}[/] orders, [bold]{products}[/] products."));
        return ExitCodes.Ok;
    }
}
