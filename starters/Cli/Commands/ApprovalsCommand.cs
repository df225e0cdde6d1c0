using System.CommandLine;
using Steward.Client;
using Steward.Starters.Cli.Views;

namespace Steward.Starters.Cli.Commands;

internal sealed class ApprovalsCommand : DeskVerb
{
    public ApprovalsCommand()
        : base("approvals", "Lists the actions that wait for a person", "steward approvals", "steward approvals --json")
    {
    }

    protected override async Task<int> RunAsync(
        ParseResult line, StewardClient steward, Terminal terminal, CancellationToken cancellation)
    {
        var page = await steward.ApprovalsAsync(cancellation: cancellation);
        terminal.Show(page, screen => ApprovalTable.Draw(screen, page));
        return ExitCodes.Ok;
    }
}
