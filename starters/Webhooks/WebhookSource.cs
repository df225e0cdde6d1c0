namespace Steward.Starters.Webhooks;

/// <summary>Section <c>Webhooks:&lt;source&gt;</c>: a system that may deliver events.</summary>
internal sealed class WebhookSource
{
    /// <summary>The shared secret, 16 characters at least. Required.</summary>
    public string Secret { get; set; } = string.Empty;

    /// <summary>The secret before, still good while a source moves to the new one. Default none.</summary>
    public string? PreviousSecret { get; set; }
}
