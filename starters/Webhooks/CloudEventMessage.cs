using System.Text.Json;
using CloudNative.CloudEvents;
using Steward.Client;
using Steward.Starters.Api;

namespace Steward.Starters.Webhooks;

/// <summary>
/// Reads a CloudEvent in JSON, structured mode: <c>subject</c> is the ticket, <c>source</c> and <c>id</c> together are
/// the delivery's id, <c>data</c> is the message, <c>time</c> stands in for its <c>sentAt</c>.
/// </summary>
internal static class CloudEventMessage
{
    public const string Type = "steward.message.received";

    public static WebhookMessage Read(JsonElement json)
    {
        var received = Envelope(json);
        if (received.Type != Type)
        {
            throw new ApiException(
                ProblemKinds.Malformed,
                $"The event's type is '{received.Type}'; this webhook takes '{Type}' only: set it, or do not send " +
                "the event.");
        }

        if (!json.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
        {
            throw new ApiException(
                ProblemKinds.Malformed, "The event's field 'data' is missing or not an object; put the message there.");
        }

        var message = data.Deserialize<SubmitMessage>(StewardJson.Options)!;
        return new WebhookMessage(
            received.Subject!,
            $"{received.Source} {received.Id}",
            message with { SentAt = message.SentAt ?? received.Time });
    }

    private static CloudEvent Envelope(JsonElement json)
    {
        try
        {
            var version = CloudEventsSpecVersion.FromVersionId(WebhookMessage.Required(json, "specversion"))
                ?? throw new ApiException(
                    ProblemKinds.Malformed, "The event's specversion is not one that is known; send 1.0.");
            var received = new CloudEvent(version) { Subject = WebhookMessage.Required(json, "subject") };
            foreach (var name in (string[])["id", "source", "type"])
            {
                received.SetAttributeFromString(name, WebhookMessage.Required(json, name));
            }

            if (json.TryGetProperty("time", out var time))
            {
                received.SetAttributeFromString("time", time.ToString());
            }

            return received.Validate();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            throw new ApiException(ProblemKinds.Malformed, $"The event is not a CloudEvent: {e.Message}", e);
        }
    }
}
