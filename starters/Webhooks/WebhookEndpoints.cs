using System.Text.RegularExpressions;
using Steward.Client;
using Steward.Starters.Api;
using Steward.Starters.Conversations;

namespace Steward.Starters.Webhooks;

/// <summary>Signed deliveries of other systems.</summary>
internal static partial class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder api) => api
        .MapPost("/webhooks/{source}", ReceiveAsync)
        .WithTags("Webhooks")
        .WithSummary("Takes a signed delivery: a message, or a CloudEvent")
        .WithDescription(
            "HMAC-SHA256 over timestamp.body with the source's secret (Webhooks:<source>:Secret), in " +
            "X-Webhook-Signature as sha256=<hex>; X-Webhook-Timestamp in Unix seconds, five minutes at most from " +
            "now. A delivery id counts once.")
        .Accepts<SubmitMessage>("application/json", "application/cloudevents+json")
        .Produces<MessageAccepted>(StatusCodes.Status202Accepted)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> ReceiveAsync(
        string source, HttpContext http, WebhookOptions webhooks, Intake intake, TimeProvider time, ILoggerFactory logs)
    {
        var body = await ReadRawAsync(http);
        var refusal = WebhookSignature.Refusal(
            webhooks.Sources.GetValueOrDefault(source),
            http.Request.Headers[WebhookSignature.TimestampHeader],
            http.Request.Headers[WebhookSignature.SignatureHeader],
            body,
            time.GetUtcNow());
        if (refusal is not null)
        {
            ApiLog.DeliveryRefused(logs.CreateLogger(typeof(WebhookEndpoints)), Printable(source), refusal);
            throw Forged(source);
        }

        var delivery = WebhookMessage.Read(body);
        MessageRules.Check(delivery.Message);
        var accepted = await intake.AcceptAsync(
            TicketId.Check(delivery.TicketId),
            delivery.Message,
            $"{source}:{delivery.DeliveryId}",
            http.RequestAborted);
        return TypedResults.Accepted(accepted.Link, accepted);
    }

    // One answer for every reason: a forger learns nothing about which sources exist or how close he came.
    private static ApiException Forged(string source) => new(
        ProblemKinds.Forged,
        $"The delivery to webhook '{Printable(source)}' is refused, and nothing of it is kept: its " +
        $"{WebhookSignature.SignatureHeader} must be the HMAC-SHA256 of " +
        $"'timestamp.body' under the source's secret, and {WebhookSignature.TimestampHeader} within " +
        $"{WebhookOptions.Window.TotalMinutes:0} minutes of now. " +
        $"Check that both sides have the same Webhooks:{Printable(source)}:Secret, that the raw bytes are signed, " +
        "and the sender's clock.");

    private static string Printable(string source) => Plain().Replace(source.Length > 40 ? source[..40] : source, "?");

    private static async Task<byte[]> ReadRawAsync(HttpContext http)
    {
        using var raw = new MemoryStream();
        await http.Request.Body.CopyToAsync(raw, http.RequestAborted);
        return raw.ToArray();
    }

    [GeneratedRegex(@"[^\w.-]", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Plain();
}
