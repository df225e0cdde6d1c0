using Microsoft.Extensions.Options;

namespace Steward.Activities.Delivery;

/// <summary>Checks the section <c>Delivery</c> at start; all faults together.</summary>
internal sealed class DeliveryOptionsRules : IValidateOptions<DeliveryOptions>
{
    private const int ShortestSecret = 16;

    public ValidateOptionsResult Validate(string? name, DeliveryOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count is 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(DeliveryOptions options) =>
    [
        .. Fault(
            options.Channel is not ("file" or "webhook"),
            $"Delivery:Channel is '{options.Channel}' and must be file or webhook."),
        .. Fault(string.IsNullOrWhiteSpace(options.File), "Delivery:File is empty; name a file, such as outbox.jsonl."),
        .. Fault(options.Senders is < 1 or > 64, "Delivery:Senders must be from 1 to 64."),
        .. Fault(options.PollMilliseconds is < 10 or > 60_000, "Delivery:PollMilliseconds must be from 10 to 60000."),
        .. Fault(options.ClaimSeconds is < 1 or > 3600, "Delivery:ClaimSeconds must be from 1 to 3600."),
        .. Fault(options.MostAttempts is < 1 or > 100, "Delivery:MostAttempts must be from 1 to 100."),
        .. Fault(
            options.FirstRetrySeconds is not (>= 0 and <= 3600), "Delivery:FirstRetrySeconds must be from 0 to 3600."),
        .. Webhook(options, options.Webhook),
    ];

    private static IEnumerable<string> Webhook(DeliveryOptions options, WebhookOptions webhook) =>
    [
        .. Fault(
            options.Channel is "webhook" && webhook.Url is null,
            "Delivery:Webhook:Url is not set, and Delivery:Channel is webhook; give the address that takes replies."),
        .. Fault(
            webhook.Url is { } url && (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https")),
            $"Delivery:Webhook:Url is '{webhook.Url}' and must be an absolute http or https address."),
        .. Fault(
            (webhook.Url is not null || webhook.AllowedHosts.Count > 0)
                && (webhook.Secret?.Length ?? 0) < ShortestSecret,
            $"Delivery:Webhook:Secret must have at least {ShortestSecret} characters: replies are signed with it."),
        .. Fault(
            webhook.AttemptSeconds is not (>= 0.1 and <= 60),
            "Delivery:Webhook:AttemptSeconds must be from 0.1 to 60."),
        .. Fault(
            webhook.SendSeconds < webhook.AttemptSeconds || webhook.SendSeconds >= options.ClaimSeconds,
            "Delivery:Webhook:SendSeconds must not be less than AttemptSeconds, and less than Delivery:ClaimSeconds."),
        .. Fault(webhook.Retries is < 0 or > 10, "Delivery:Webhook:Retries must be from 0 to 10."),
        .. Fault(
            webhook.RetrySeconds is not (>= 0.001 and <= 60),
            "Delivery:Webhook:RetrySeconds must be from 0.001 to 60."),
    ];

    private static IEnumerable<string> Fault(bool broken, string message) => broken ? [message] : [];
}
