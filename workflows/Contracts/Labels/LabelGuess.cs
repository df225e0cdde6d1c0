namespace Steward.Workflows.Contracts;

/// <param name="Probability">Calibrated, 0 to 1.</param>
public sealed record LabelGuess(string Intent, double Probability);
