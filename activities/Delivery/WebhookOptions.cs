namespace Steward.Activities.Delivery;

/// <summary>The webhook channel. Section <c>Delivery:Webhook</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>
    /// Where replies are posted when their message names no address. Required when the channel is <c>webhook</c>.
    /// Default none.
    /// </summary>
    public Uri? Url { get; set; }

    /// <summary>
    /// The key of the HMAC-SHA256 signature, at least 16 characters. Required with <see cref="Url"/> or
    /// <see cref="AllowedHosts"/>. Default none.
    /// </summary>
    public string? Secret { get; set; }

    /// <summary>
    /// Hosts that a message's own reply address may name, such as <c>hooks.example.com</c>. Default none: such
    /// addresses are refused.
    /// </summary>
    public IList<string> AllowedHosts { get; set; } = [];

    /// <summary>How long one try may take, in seconds, 0.1 to 60. Default 10.</summary>
    public double AttemptSeconds { get; set; } = 10;

    /// <summary>
    /// How long all tries of one send may take together, in seconds; shorter than
    /// <see cref="DeliveryOptions.ClaimSeconds"/>. Default 30.
    /// </summary>
    public double SendSeconds { get; set; } = 30;

    /// <summary>Tries after the first within one send, 0 to 10. The outbox tries again later. Default 3.</summary>
    public int Retries { get; set; } = 3;

    /// <summary>
    /// The wait before the first of them, in seconds; it doubles, with jitter, unless the answer names a time. Default
    /// 0.5.
    /// </summary>
    public double RetrySeconds { get; set; } = 0.5;
}
