using System.CommandLine;
using Steward.Client;
using Steward.Starters.Cli.Views;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli.Labels;

internal sealed class LabelsListCommand : DeskVerb
{
    private readonly Option<LabelState> state = new("--state")
    {
        Description = "Open, Labelled, Dismissed or Learnt",
        DefaultValueFactory = _ => LabelState.Open,
    };
    private readonly Option<int> limit = new("--limit")
    {
        Description = "Entries a page, 200 at most",
        DefaultValueFactory = _ => 20,
    };
    private readonly Option<string> cursor = new("--cursor")
    {
        Description = "The next page, as the last one named it",
    };

    public LabelsListCommand()
        : base(
            "list",
            "Lists the messages that wait for a label, the most informative first",
            "steward labels list",
            "steward labels list --state Labelled --limit 100 --json")
    {
        Add(state);
        Add(limit);
        Add(cursor);
    }

    protected override async Task<int> RunAsync(
        ParseResult line, StewardClient steward, Terminal terminal, CancellationToken cancellation)
    {
        var query = new LabelQuery(line.GetValue(state), line.GetValue(limit), line.GetValue(cursor));
        var page = await steward.LabelsAsync(query, cancellation);
        terminal.Show(page, screen => LabelTable.Draw(screen, page));
        return ExitCodes.Ok;
    }
}
