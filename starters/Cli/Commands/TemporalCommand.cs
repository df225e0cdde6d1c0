using System.CommandLine;

namespace Steward.Starters.Cli.Commands;

internal sealed class TemporalCommand : Command
{
    public TemporalCommand()
        : base("temporal", "Prepares a Temporal server") => Add(new TemporalSetupCommand());
}
