namespace Steward.Activities.Transcription;

/// <summary>What was heard.</summary>
/// <param name="Confidence">0 to 1; see <see cref="VerboseAnswer"/>.</param>
internal sealed record Transcript(string Text, double Confidence);
