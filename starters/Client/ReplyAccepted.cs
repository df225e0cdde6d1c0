namespace Steward.Client;

/// <param name="MessageId">The archived words.</param>
/// <param name="DeliveryKey">The key under which they are delivered, once.</param>
public sealed record ReplyAccepted(string TicketId, string MessageId, string DeliveryKey);
