using System.CommandLine;
using Steward.Starters.Cli.Views;

namespace Steward.Starters.Cli.Knowledge;

internal sealed class KnowledgeExplainCommand : KnowledgeVerb
{
    private readonly QueryOptions query = new();
    private readonly Option<string> passage = new("--passage")
    {
        Description = "One passage, found or not, such as returns-policy#2; none: every candidate",
    };

    public KnowledgeExplainCommand()
        : base(
            "explain",
            "Why a question finds a passage, or does not: words, scores, filters, duplicates, the minimum",
            "steward knowledge explain \"How long does shipping take?\"",
            "steward knowledge explain \"Can I return a gift?\" --passage returns-policy#2 --json")
    {
        query.AddTo(this);
        Add(passage);
        AddHostOptions();
    }

    protected override async Task<int> RunAsync(
        ParseResult line, Terminal terminal, IHost host, CancellationToken cancellation)
    {
        var explained = await (await FilledAsync(host, cancellation)).ExplainAsync(
            query.Read(line), line.GetValue(passage), cancellation);
        terminal.Show(explained, screen => ExplanationTable.Draw(screen, explained));
        return ExitCodes.Ok;
    }
}
