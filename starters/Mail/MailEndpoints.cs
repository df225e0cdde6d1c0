using Steward.Activities.Understanding.Mail;
using Steward.Client;
using Steward.Starters.Api;

namespace Steward.Starters.Mail;

/// <summary>The way in for a mail server's deliveries.</summary>
internal static class MailEndpoints
{
    private const string MailType = "message/rfc822";

    public static void MapMail(this IEndpointRouteBuilder api) => api
        .MapPost("/mail", ReceiveAsync)
        .WithTags("Messages")
        .WithSummary("Takes a customer's mail as it came (RFC 5322)")
        .WithDescription(
            "A mail that answers an earlier one (In-Reply-To, References, or the ticket's id in brackets in the " +
            "subject) goes to that one's ticket, when the same address wrote both; any other opens a ticket. The " +
            "same Message-ID is the same message.")
        .Accepts<byte[]>(MailType)
        .Produces<MessageAccepted>(StatusCodes.Status202Accepted)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> ReceiveAsync(HttpContext http, MailDesk desk)
    {
        using var raw = new MemoryStream();
        await http.Request.Body.CopyToAsync(raw, http.RequestAborted);
        var accepted = await desk.AcceptAsync(Read(raw.ToArray()), http.RequestAborted);
        return TypedResults.Accepted(accepted.Link, accepted);
    }

    private static IncomingMail Read(byte[] raw)
    {
        try
        {
            return IncomingMail.Read(raw);
        }
        catch (FormatException e)
        {
            throw new ApiException(
                ProblemKinds.Malformed,
                $"The body of {raw.Length} bytes is not a mail; post it as it came, headers first, as {MailType}.",
                e);
        }
    }
}
