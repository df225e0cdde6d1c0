using System.CommandLine;

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

    protected override Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation) =>
        throw new NotSupportedException("The importer is not wired yet.");
}
