using Steward.Client;
using Steward.Starters.Conversations;

namespace Steward.Starters.Api;

/// <summary>Tickets as the desk reads them.</summary>
internal static class TicketsEndpoints
{
    public static void MapTickets(this IEndpointRouteBuilder api)
    {
        var tickets = api.MapGroup("/tickets").WithTags("Tickets");
        tickets.MapGet("/", ListAsync)
            .WithSummary("Lists tickets")
            .WithDescription(
                "From visibility, a second or so behind; newest first, in pages: repeat with the answered nextCursor.")
            .Produces<TicketPage>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        tickets.MapGet("/{ticket}", ReadAsync)
            .WithSummary("Reads a ticket with everything said on it")
            .Produces<TicketView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        tickets.MapGet("/{ticket}/briefing", BriefAsync)
            .WithSummary("Reads the briefing for a person who takes over")
            .Produces<BriefingView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] TicketQuery query, TicketList tickets, CancellationToken cancellation) =>
        TypedResults.Ok(await tickets.PageAsync(query.ToFilter(), cancellation));

    private static async Task<IResult> ReadAsync(
        TicketId ticket, TicketReader reader, CancellationToken cancellation) =>
        TypedResults.Ok(await reader.ReadAsync(ticket.Value, cancellation));

    private static async Task<IResult> BriefAsync(
        TicketId ticket, BriefingReader reader, CancellationToken cancellation) =>
        TypedResults.Ok(await reader.ReadAsync(ticket.Value, cancellation));
}
