using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Api;

/// <summary>The list's query string.</summary>
internal sealed record TicketQuery(
    string? Status,
    string? WaitingOn,
    string? Owner,
    string? Priority,
    string? Channel,
    string? Intent,
    int? Limit,
    string? Cursor)
{
    private const int MostItems = 200;

    public TicketFilter ToFilter()
    {
        new Faults()
            .Unless(Limit is null or (>= 1 and <= MostItems), $"limit is {Limit}; it must be 1 to {MostItems}.")
            .ThrowIfAny();
        return new TicketFilter
        {
            Status = EnumText.Read<TicketStatus>("status", Status),
            WaitingOn = EnumText.Read<WaitingOn>("waitingOn", WaitingOn),
            Owner = Owner,
            Priority = EnumText.Read<TicketPriority>("priority", Priority),
            Channel = EnumText.Read<Channel>("channel", Channel),
            Intent = Intent,
            Limit = Limit,
            Cursor = Cursor,
        };
    }
}
