namespace Steward.Activities.Delivery;

/// <summary>
/// Where a webhook reply goes: to the address its message named, if that host is allowed, else to the configured one.
/// </summary>
internal static class WebhookAddress
{
    /// <summary>The message named an address that only a webhook can reach.</summary>
    public static bool IsNamedBy(string? replyTo) => Parse(replyTo) is not null;

    /// <summary>Null when the named host is not allowed, or nothing is configured.</summary>
    public static Uri? Of(string? replyTo, WebhookOptions options) => Parse(replyTo) switch
    {
        null => options.Url,
        { } named when Allows(options, named) => named,
        _ => null,
    };

    private static bool Allows(WebhookOptions options, Uri named) =>
        options.Url == named || options.AllowedHosts.Contains(named.Host, StringComparer.OrdinalIgnoreCase);

    private static Uri? Parse(string? replyTo) =>
        Uri.TryCreate(replyTo, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") ? uri : null;
}
