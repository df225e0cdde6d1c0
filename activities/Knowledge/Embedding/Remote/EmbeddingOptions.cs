namespace Steward.Activities.Knowledge.Embedding.Remote;

/// <summary>
/// Configuration section <c>Knowledge:Embedding</c>: a model behind an endpoint in place of the built-in embedding.
/// </summary>
public sealed class EmbeddingOptions
{
    public const string Section = "Knowledge:Embedding";

    /// <summary>
    /// The service's address: <c>https://shop.openai.azure.com</c> with a <see cref="Deployment"/>, or
    /// <c>https://api.example.com/v1</c> with a <see cref="Model"/>. Empty, the default: the built-in embedding.
    /// </summary>
    public string Endpoint { get; set; } = string.Empty;

    /// <summary>Azure OpenAI's name of the deployment. Empty, the default: an OpenAI-compatible endpoint.</summary>
    public string Deployment { get; set; } = string.Empty;

    /// <summary>The model's name at an OpenAI-compatible endpoint.</summary>
    public string Model { get; set; } = string.Empty;

    /// <summary>The key. Never logged.</summary>
    public string ApiKey { get; set; } = string.Empty;

    /// <summary>How many numbers a vector has, up to 4,096; asked of the model. 0, the default: what it answers.</summary>
    public int Dimensions { get; set; }

    /// <summary>
    /// Milliseconds that a question waits for its vector before it goes by terms alone, 10 to 60,000. Default 1,500.
    /// </summary>
    public int QuestionMilliseconds { get; set; } = 1_500;

    /// <summary>
    /// Seconds for one batch of passages, repeats and the pauses that the service asks for included, 1 to 600. Default
    /// 60.
    /// </summary>
    public int BatchSeconds { get; set; } = 60;

    /// <summary>Repeats of a batch that failed, 0 to 10. Default 3.</summary>
    public int Retries { get; set; } = 3;

    /// <summary>
    /// Seconds after a failure in which questions do not wait for the service, 0 to 3,600. Default 15.
    /// </summary>
    public int PauseSeconds { get; set; } = 15;

    internal bool IsConfigured => Endpoint.Length > 0;

    internal string Name => Deployment.Length > 0 ? Deployment : Model;
}
