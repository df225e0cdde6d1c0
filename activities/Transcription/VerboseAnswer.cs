using System.Text.Json;
using System.Text.Json.Serialization;

namespace Steward.Activities.Transcription;

/// <summary>The API's <c>verbose_json</c>, as far as it is needed.</summary>
internal sealed record VerboseAnswer
{
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    [JsonPropertyName("segments")]
    public IReadOnlyList<VerboseSegment> Segments { get; init; } = [];

    /// <summary>Null when the JSON is not such an answer.</summary>
    public static VerboseAnswer? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<VerboseAnswer>(json) is { Text: not null, Segments: not null } answer
                ? answer
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// The chance that the words are right: each segment's mean token probability times the probability of speech,
    /// weighted
    /// by length. An answer without segments says nothing about certainty, so its confidence is 0.
    /// </summary>
    public Transcript ToTranscript()
    {
        var length = Segments.Sum(segment => segment.Length);
        var confidence = length <= 0 ? 0 : Segments.Sum(segment => segment.Length * segment.Confidence) / length;
        return new Transcript(Text!.Trim(), Text.Trim().Length == 0 ? 0 : Math.Clamp(confidence, 0, 1));
    }
}
