namespace Steward.Activities.Models.Remote;

/// <summary>One model behind an endpoint.</summary>
public sealed class ChatEndpointOptions
{
    /// <summary>
    /// The service's address, such as <c>https://shop.openai.azure.com</c> or <c>https://api.example.com/v1</c>. Empty:
    /// not configured.
    /// </summary>
    public string Endpoint { get; set; } = string.Empty;

    /// <summary>Azure's name of the deployment.</summary>
    public string Deployment { get; set; } = string.Empty;

    /// <summary>The model's name at an OpenAI-compatible endpoint.</summary>
    public string Model { get; set; } = string.Empty;

    /// <summary>The key. Never logged.</summary>
    public string ApiKey { get; set; } = string.Empty;

    /// <summary>USD for a million tokens read. Default 0: not accounted.</summary>
    public decimal InputPricePerMillion { get; set; }

    /// <summary>USD for a million tokens written. Default 0: not accounted.</summary>
    public decimal OutputPricePerMillion { get; set; }

    internal bool IsConfigured => !string.IsNullOrEmpty(Endpoint);

    internal string Name => Deployment.Length > 0 ? Deployment : Model;
}
