namespace Steward.Starters.Evaluation.Understanding;

/// <summary>What <c>steward evaluate sentiment --json</c> prints.</summary>
internal sealed record SentimentReport
{
    /// <summary>Pearson's correlation with the people's mean, by kind of text.</summary>
    public required IReadOnlyDictionary<string, double> Pearson { get; init; }

    /// <summary>The share of clear texts (beyond 1 on the people's scale) whose sign is right, by kind.</summary>
    public required IReadOnlyDictionary<string, double> SignRight { get; init; }

    public required int Texts { get; init; }

    public required double MicrosPerMessage { get; init; }
}
