using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Steward.Client;
using Steward.Starters.Conversations;

namespace Steward.Starters.Api;

/// <summary>Tickets as they happen.</summary>
internal static class EventsEndpoints
{
    public static void MapEvents(this IEndpointRouteBuilder api) => api
        .MapGet("/tickets/{ticket}/events", FollowAsync)
        .WithTags("Tickets")
        .WithSummary("Follows a ticket live")
        .WithDescription(
            "Server-sent events: what was said and done so far, then what happens, until the ticket closes. " +
            "A reconnect with Last-Event-ID is not told again what was said before it.")
        .Produces<TicketEvent>(contentType: "text/event-stream")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> FollowAsync(
        TicketId ticket, HttpContext http, TicketFeed feed, ConversationCalls calls, CancellationToken cancellation)
    {
        // Looked up before the stream begins, so that an unknown ticket is a 404 and not a broken stream.
        await calls.DescribeAsync(ticket.Value, cancellation);
        return TypedResults.ServerSentEvents(StreamAsync(ticket.Value, Told(http), feed, cancellation));
    }

    private static int Told(HttpContext http) =>
        int.TryParse(http.Request.Headers["Last-Event-ID"], out var told) && told > 0 ? told : 0;

    private static async IAsyncEnumerable<SseItem<TicketEvent>> StreamAsync(
        string ticketId, int told, TicketFeed feed, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var happened in feed.FollowAsync(ticketId, told, cancellation))
        {
            yield return new SseItem<TicketEvent>(happened, Name(happened.Kind)) { EventId = $"{happened.Told}" };
        }
    }

    private static string Name(TicketEventKind kind) => kind.ToString().ToLowerInvariant();
}
