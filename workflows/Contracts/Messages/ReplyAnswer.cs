namespace Steward.Workflows.Contracts;

/// <param name="DeliveryKey">The key under which the reply is delivered, once.</param>
public sealed record ReplyAnswer(string DeliveryKey);
