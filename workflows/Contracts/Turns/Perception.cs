namespace Steward.Workflows.Contracts;

/// <summary>What was understood: labels and figures, never words of the customer.</summary>
public sealed record Perception
{
    /// <summary>ISO 639-1, or <c>unknown</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The intent's label, or <c>out_of_scope</c>.</summary>
    public required string Intent { get; init; }

    /// <summary>Calibrated probability of the intent, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The procedure that goes on or begins; null when the message is a question.</summary>
    public string? Procedure { get; init; }

    /// <summary>-1 (bad) to 1 (good); 0 where <see cref="SentimentUnknown"/>.</summary>
    public double Sentiment { get; init; }

    /// <summary>True when the language is one whose sentiment is not read.</summary>
    public bool SentimentUnknown { get; init; }

    /// <summary>The version of the intent model that read it; null where there was nothing to read.</summary>
    public string? Model { get; init; }

    public IReadOnlyList<RiskFlag> Risks { get; init; } = [];
}
