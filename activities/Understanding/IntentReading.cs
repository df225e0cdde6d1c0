namespace Steward.Activities.Understanding;

/// <param name="Procedure">The procedure that goes on or begins; null when the words are none of a procedure's.</param>
internal sealed record IntentReading(string Intent, double Confidence, string? Procedure);
