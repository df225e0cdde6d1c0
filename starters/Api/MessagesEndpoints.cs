using Steward.Client;
using Steward.Starters.Conversations;

namespace Steward.Starters.Api;

/// <summary>Customers' messages.</summary>
internal static class MessagesEndpoints
{
    public static void MapMessages(this IEndpointRouteBuilder api) => api
        .MapPost("/tickets/{ticket}/messages", SubmitAsync)
        .WithTags("Messages")
        .WithSummary("Sends a customer's message")
        .WithDescription(
            "Opens the ticket when there is none; a closed ticket leads to its follow-up, whose id and link are " +
            "answered. The same delivery id (or Idempotency-Key) is the same message.")
        .Produces<MessageAccepted>(StatusCodes.Status202Accepted)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> SubmitAsync(
        TicketId ticket, SubmitMessage message, OnceKey key, Intake intake, CancellationToken cancellation)
    {
        MessageRules.Check(message);
        var accepted = await intake.AcceptAsync(ticket.Value, message, message.DeliveryId ?? key.Value, cancellation);
        return TypedResults.Accepted(accepted.Link, accepted);
    }
}
