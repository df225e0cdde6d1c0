using System.CommandLine;
using Steward.Activities.Knowledge.Explain;
using Steward.Starters.Cli.Views;

namespace Steward.Starters.Cli.Knowledge;

internal sealed class KnowledgeSearchCommand : KnowledgeVerb
{
    private readonly QueryOptions query = new();

    public KnowledgeSearchCommand()
        : base(
            "search",
            "The passages that would answer a question, with the scores of each arm; exit code 3 when nothing is found",
            "steward knowledge search \"How long does shipping take?\"",
            "steward knowledge search \"Wo ist mein Paket?\" --language de --tier gold --json")
    {
        query.AddTo(this);
        AddHostOptions();
    }

    protected override async Task<int> RunAsync(
        ParseResult line, Terminal terminal, IHost host, CancellationToken cancellation)
    {
        var found = await (await FilledAsync(host, cancellation))
            .ExplainAsync(query.Read(line), cancellation: cancellation);
        var told = found with
        {
            Passages = [.. found.Passages.Where(passage => passage.Verdict is PassageVerdict.Told)],
        };
        terminal.Show(told, screen => PassageTable.Draw(screen, told));
        return told.Passages.Count > 0 ? ExitCodes.Ok : ExitCodes.NotFound;
    }
}
