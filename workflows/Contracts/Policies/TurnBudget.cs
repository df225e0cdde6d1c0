namespace Steward.Workflows.Contracts;

/// <summary>What one ticket may cost before a person takes it.</summary>
public sealed record TurnBudget
{
    /// <summary>USD for remote models over the ticket's life. Default 0.50.</summary>
    public decimal Money { get; init; } = 0.50m;

    /// <summary>Tokens over the ticket's life. Default 60,000.</summary>
    public int Tokens { get; init; } = 60_000;

    /// <summary>Time for one turn's model work. Default 45 seconds.</summary>
    public TimeSpan PerTurn { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>Turns of the assistant in a row without a solution before a person is asked. Default 12.</summary>
    public int Turns { get; init; } = 12;
}
