using System.Text.Json.Serialization;

namespace Steward.Activities.Transcription;

/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds.</param>
internal sealed record VerboseSegment(
    [property: JsonPropertyName("start")] double Start,
    [property: JsonPropertyName("end")] double End,
    [property: JsonPropertyName("avg_logprob")] double MeanLogProbability,
    [property: JsonPropertyName("no_speech_prob")] double NoSpeechProbability)
{
    public double Length => Math.Max(0, End - Start);

    public double Confidence => Math.Exp(Math.Min(0, MeanLogProbability)) * (1 - Math.Clamp(NoSpeechProbability, 0, 1));
}
