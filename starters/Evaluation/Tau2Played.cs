namespace Steward.Starters.Evaluation;

/// <summary>How tickets ended that were played with the customers' own words, one ending per ticket.</summary>
internal sealed record Tau2Played
{
    public int Answered { get; init; }

    public int ActedOn { get; init; }

    public int AskedBack { get; init; }

    public int HandedOver { get; init; }

    public int Stuck { get; init; }

    public IReadOnlyList<string> StuckTasks { get; init; } = [];

    /// <summary>Effects that the task does not expect.</summary>
    public int WrongActions { get; init; }

    public IReadOnlyList<string> Wrong { get; init; } = [];
}
