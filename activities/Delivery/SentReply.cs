namespace Steward.Activities.Delivery;

/// <summary>A reply that left the house, for those who watch. The words are read from the archive.</summary>
public sealed record SentReply(
    string TicketId, string DeliveryKey, string MessageId, string Speaker, DateTimeOffset SentAt);
