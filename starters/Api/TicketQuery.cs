using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Api;

/// <summary>
/// The list's query string; enums are read here, so that a wrong one is answered with the right ones.
/// </summary>
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
            Status = Read<TicketStatus>("status", Status),
            WaitingOn = Read<WaitingOn>("waitingOn", WaitingOn),
            Owner = Owner,
            Priority = Read<TicketPriority>("priority", Priority),
            Channel = Read<Channel>("channel", Channel),
            Intent = Intent,
            Limit = Limit,
            Cursor = Cursor,
        };
    }

    private static T? Read<T>(string field, string? text)
        where T : struct, Enum
    {
        if (text is null)
        {
            return null;
        }

        return Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(text, ignoreCase: true)
            : throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"{field} is '{text}'; it must be one of {string.Join(", ", Enum.GetNames<T>())}.");
    }
}
