namespace Steward.Activities.Delivery;

/// <param name="Reason">A code for reports and logs, such as <c>http_410</c>; null when sent.</param>
/// <param name="RetryAfter">With <see cref="SendStatus.Later"/>: how long the receiver asked to wait.</param>
public sealed record SendResult(SendStatus Status, string? Reason = null, TimeSpan? RetryAfter = null)
{
    public static SendResult Sent { get; } = new(SendStatus.Sent);

    public static SendResult Later(string reason, TimeSpan? retryAfter = null) =>
        new(SendStatus.Later, reason, retryAfter);

    public static SendResult Failed(string reason) => new(SendStatus.Failed, reason);
}
