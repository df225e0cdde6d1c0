using System.CommandLine;

namespace Steward.Starters.Cli.Knowledge;

internal sealed class KnowledgeCommand : Command
{
    public KnowledgeCommand()
        : base("knowledge", "The articles: what is indexed, what a question finds and why, and what is missing")
    {
        Add(new KnowledgeSyncCommand());
        Add(new KnowledgeIndexCommand());
        Add(new KnowledgeSearchCommand());
        Add(new KnowledgeExplainCommand());
        Add(new KnowledgeGapsCommand());
    }
}
