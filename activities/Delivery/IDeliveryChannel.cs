namespace Steward.Activities.Delivery;

/// <summary>A way out of the house. Sending the same key again must not say the words twice.</summary>
public interface IDeliveryChannel
{
    /// <summary>The name in <see cref="DeliveryOptions.Channel"/>.</summary>
    string Name { get; }

    Task<SendResult> SendAsync(OutgoingReply reply, CancellationToken cancellation);
}
