using System.Text.Json;
using Steward.Client;
using Steward.Starters.Api;

namespace Steward.Starters.Webhooks;

/// <summary>A delivery once read: the ticket and the message.</summary>
/// <param name="DeliveryId">The source's own id of it.</param>
internal sealed record WebhookMessage(string TicketId, string DeliveryId, SubmitMessage Message)
{
    /// <summary>
    /// Reads <c>{"ticket": …, "deliveryId": …, "from": …, "text": …}</c>, or a CloudEvent (structured mode) whose
    /// subject is the ticket, whose id is the delivery's, and whose data is the message.
    /// </summary>
    public static WebhookMessage Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var root = JsonElement.Parse(body, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("specversion", out _)
                ? CloudEventMessage.Read(root)
                : ReadPlain(root);
        }
        catch (JsonException e)
        {
            throw new ApiException(ProblemKinds.Malformed, JsonFaults.Explain(e), e);
        }
    }

    internal static string Required(JsonElement json, string field) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(field, out var value)
            && value.ValueKind == JsonValueKind.String
            && value.GetString() is { Length: > 0 and <= ApiLimits.KeyLength } text
            ? text
            : throw new ApiException(
                ProblemKinds.Malformed,
                $"The delivery's field '{field}' is missing or not a text of 1 to {ApiLimits.KeyLength} characters; " +
                "add it.");

    private static WebhookMessage ReadPlain(JsonElement json)
    {
        var (ticket, delivery) = (Required(json, "ticket"), Required(json, "deliveryId"));
        var rest = json.EnumerateObject().Where(p => p.Name is not "ticket")
            .ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        var message = JsonSerializer.SerializeToElement(rest).Deserialize<SubmitMessage>(StewardJson.Options)!;
        return new WebhookMessage(ticket, delivery, message);
    }
}
