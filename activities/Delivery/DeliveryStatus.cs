namespace Steward.Activities.Delivery;

/// <summary>The states of an outbox row. Sent, failed and fenced are final.</summary>
internal static class DeliveryStatus
{
    public const string Queued = "queued";
    public const string Sending = "sending";
    public const string Sent = "sent";
    public const string Failed = "failed";
    public const string Fenced = "fenced";
}
