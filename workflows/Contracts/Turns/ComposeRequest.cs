namespace Steward.Workflows.Contracts;

/// <summary>Asks for the assistant's next words, and the actions they need.</summary>
public sealed record ComposeRequest
{
    public required string TicketId { get; init; }

    public required int Turn { get; init; }

    public required TurnPhase Phase { get; init; }

    public required Engagement Engagement { get; init; }

    /// <summary>The model tier that the policy chose; null with <see cref="Engagement.Local"/>.</summary>
    public string? Model { get; init; }

    public required string PolicyVersion { get; init; }

    /// <summary>The policy rule that chose the route.</summary>
    public required string Rule { get; init; }

    public required Channel Channel { get; init; }

    public string Language { get; init; } = "en";

    /// <summary>The customer's new messages, in order.</summary>
    public IReadOnlyList<string> MessageIds { get; init; } = [];

    /// <summary>With <see cref="TurnPhase.Report"/>: what became of the actions.</summary>
    public IReadOnlyList<ActionOutcome> Outcomes { get; init; } = [];

    /// <summary>
    /// With <see cref="TurnPhase.HandOver"/>: a reason code such as <c>unsure</c>, <c>asked_for_person</c>,
    /// <c>risk_legal</c>.
    /// </summary>
    public string? Reason { get; init; }

    /// <summary>With <see cref="TurnPhase.Correction"/>: the cited passages that have changed or gone.</summary>
    public IReadOnlyList<string> Recalled { get; init; } = [];

    /// <summary>The agent's note at hand-back; the assistant obeys it.</summary>
    public string? NoteId { get; init; }
}
