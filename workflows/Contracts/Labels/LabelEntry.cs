namespace Steward.Workflows.Contracts;

/// <summary>Near-equal messages that one label fits.</summary>
public sealed record LabelEntry
{
    public required string LabelId { get; init; }

    /// <summary>One of the messages, redacted.</summary>
    public required string Text { get; init; }

    /// <summary>ISO 639-1, or <c>unknown</c>.</summary>
    public required string Language { get; init; }

    /// <summary>How many messages it stands for.</summary>
    public required int Messages { get; init; }

    /// <summary>What was guessed of the most uncertain of them, best first.</summary>
    public required IReadOnlyList<LabelGuess> Guesses { get; init; }

    /// <summary>1 less the margin between the two best guesses, 0 to 1.</summary>
    public required double Uncertainty { get; init; }

    public required LabelState State { get; init; }

    /// <summary>The intent that a person gave it; null while none did.</summary>
    public string? Intent { get; init; }

    /// <summary>The agent who labelled or dismissed it.</summary>
    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The version of the model that guessed.</summary>
    public required string Model { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    public required DateTimeOffset LastSeen { get; init; }
}
