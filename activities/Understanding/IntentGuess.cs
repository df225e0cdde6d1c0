namespace Steward.Activities.Understanding;

/// <param name="Intent">The likeliest intent, whether or not the message is in scope.</param>
/// <param name="Confidence">Calibrated probability, 0 to 1.</param>
public sealed record IntentGuess(string Intent, double Confidence)
{
    /// <summary>False when the message looks like none of the intents.</summary>
    public bool InScope { get; init; } = true;
}
