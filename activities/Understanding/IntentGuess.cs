namespace Steward.Activities.Understanding;

/// <param name="Confidence">Calibrated probability, 0 to 1.</param>
internal sealed record IntentGuess(string Intent, double Confidence);
