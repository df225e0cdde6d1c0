using System.CommandLine;

namespace Steward.Starters.Cli.Commands;

internal sealed class KnowledgeCommand : Command
{
    public KnowledgeCommand()
        : base("knowledge", "Looks after the index of articles") => Add(new KnowledgeIndexCommand());
}
