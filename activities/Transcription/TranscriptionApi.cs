namespace Steward.Activities.Transcription;

/// <summary>The two ways the OpenAI audio API is addressed.</summary>
public enum TranscriptionApi
{
    /// <summary>
    /// <c>{endpoint}/audio/transcriptions</c> with a bearer key: OpenAI and self-hosted Whisper servers.
    /// </summary>
    OpenAI,

    /// <summary>
    /// <c>{endpoint}/openai/deployments/{model}/audio/transcriptions</c> with an <c>api-key</c> header.
    /// </summary>
    Azure,
}
