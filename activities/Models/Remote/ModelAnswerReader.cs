using System.Text.Json;

namespace Steward.Activities.Models.Remote;

/// <summary>Reads a model's JSON as untrusted input: shape, kinds and lengths are checked.</summary>
internal static class ModelAnswerReader
{
    private const int MostSentences = 12;
    private const int LongestSentence = 600;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { MaxDepth = 8 };

    /// <summary>The answer, or what is wrong with it.</summary>
    public static (ModelAnswer? Answer, string? Fault) Read(string text)
    {
        try
        {
            var answer = JsonSerializer.Deserialize<ModelAnswer>(Unfenced(text), Options);
            return Fault(answer) is { } fault ? (null, fault) : (answer, null);
        }
        catch (JsonException)
        {
            return (null, "the answer must be one JSON object with \"kind\" and \"sentences\"");
        }
    }

    private static string? Fault(ModelAnswer? answer)
    {
        if (answer?.Kind is not ("answer" or "question" or "handover"))
            return "\"kind\" must be answer, question or handover";
        if (answer.Sentences is null || answer.Sentences.Count > MostSentences)
            return $"\"sentences\" must be a list of at most {MostSentences}";
        if (answer.Kind != "handover" && answer.Sentences.Count == 0)
            return "\"sentences\" must not be empty";
        return answer.Sentences.Any(sentence => string.IsNullOrWhiteSpace(sentence?.Text)
            || sentence.Text.Length > LongestSentence)
            ? $"each sentence needs a \"text\" of at most {LongestSentence} characters"
            : null;
    }

    /// <summary>Some models wrap JSON in a Markdown fence.</summary>
    private static string Unfenced(string text)
    {
        var trimmed = text.Trim();
        if (!trimmed.StartsWith("```", StringComparison.Ordinal))
            return trimmed;
        var start = trimmed.IndexOf('\n', StringComparison.Ordinal);
        var end = trimmed.LastIndexOf("```", StringComparison.Ordinal);
        return start > 0 && end > start ? trimmed[start..end] : trimmed;
    }
}
