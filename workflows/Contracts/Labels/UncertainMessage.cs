namespace Steward.Workflows.Contracts;

/// <summary>A message whose intent was read without certainty.</summary>
public sealed record UncertainMessage
{
    public required string TicketId { get; init; }

    /// <summary>What was read together: none of them is queued a second time.</summary>
    public required IReadOnlyList<string> MessageIds { get; init; }

    /// <summary>With tokens in place of personal data.</summary>
    public required string Redacted { get; init; }

    /// <summary>ISO 639-1, or <c>unknown</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The likeliest intents, best first; at least one.</summary>
    public required IReadOnlyList<LabelGuess> Guesses { get; init; }

    /// <summary>The version of the model that read it.</summary>
    public required string Model { get; init; }
}
