using System.CommandLine;

namespace Steward.Starters.Cli.Commands;

internal sealed class ImportCommand : Command
{
    public ImportCommand()
        : base("import", "Loads a shop's records")
    {
        Add(new ImportTau2RetailCommand());
    }
}
