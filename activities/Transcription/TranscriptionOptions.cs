namespace Steward.Activities.Transcription;

/// <summary>
/// Section <c>Transcription</c>: an OpenAI audio API, at OpenAI, at Azure, or a Whisper server of one's own.
/// </summary>
public sealed class TranscriptionOptions
{
    public const string Section = "Transcription";

    /// <summary>
    /// The API's address: <c>https://shop.openai.azure.com</c> for Azure, with <c>/v1</c> elsewhere. Default empty: no
    /// transcriber.
    /// </summary>
    public string Endpoint { get; set; } = string.Empty;

    /// <summary>How the endpoint is called. Default <see cref="TranscriptionApi.OpenAI"/>.</summary>
    public TranscriptionApi Api { get; set; } = TranscriptionApi.OpenAI;

    /// <summary>The model, or Azure's deployment. Default whisper-1.</summary>
    public string Model { get; set; } = "whisper-1";

    /// <summary>The key; a server of one's own may need none. Never logged. Default empty.</summary>
    public string ApiKey { get; set; } = string.Empty;

    /// <summary>Azure's API version. Default 2024-06-01.</summary>
    public string ApiVersion { get; set; } = "2024-06-01";

    /// <summary>Confidence below which what was heard is too uncertain to act on, 0 to 1. Default 0.5.</summary>
    public double DoubtfulBelow { get; set; } = 0.5;

    /// <summary>Seconds for one recording. Default 120.</summary>
    public int TimeoutSeconds { get; set; } = 120;

    internal bool IsConfigured => !string.IsNullOrEmpty(Endpoint);
}
