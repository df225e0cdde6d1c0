using System.CommandLine;
using Steward.Client;
using Steward.Starters.Cli.Views;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli.Commands;

internal sealed class ListCommand : DeskVerb
{
    private readonly Option<TicketStatus?> status = new("--status")
    {
        Description = "New, Open, Pending, OnHold, Solved or Closed",
    };
    private readonly Option<WaitingOn?> waitingOn = new("--waiting-on")
    {
        Description = "Whose move it is: Agent, Approval, Customer, …",
    };
    private readonly Option<string> owner = new("--owner")
    {
        Description = "assistant, nobody, agent:<id> or group:<id>",
    };
    private readonly Option<int?> limit = new("--limit") { Description = "Tickets a page, 200 at most" };
    private readonly Option<string> cursor = new("--cursor")
    {
        Description = "The next page, as the last one named it",
    };

    public ListCommand()
        : base(
            "list",
            "Lists tickets",
            "steward list",
            "steward list --waiting-on Agent",
            "steward list --owner group:returns --json")
    {
        Add(status);
        Add(waitingOn);
        Add(owner);
        Add(limit);
        Add(cursor);
    }

    protected override async Task<int> RunAsync(
        ParseResult line, StewardClient steward, Terminal terminal, CancellationToken cancellation)
    {
        var filter = new TicketFilter
        {
            Status = line.GetValue(status),
            WaitingOn = line.GetValue(waitingOn),
            Owner = line.GetValue(owner),
            Limit = line.GetValue(limit),
            Cursor = line.GetValue(cursor),
        };
        var page = await steward.ListAsync(filter, cancellation);
        terminal.Show(page, screen => TicketTable.Draw(screen, page));
        return ExitCodes.Ok;
    }
}
