namespace Steward.Activities.Knowledge.Embedding.Remote;

/// <summary>What the configured embedding answered when it was asked for one vector.</summary>
/// <param name="Address">The endpoint.</param>
/// <param name="Name">The deployment or the model.</param>
/// <param name="Configured">The dimensions that are configured; 0 for whatever it answers.</param>
/// <param name="Answered">How many numbers the vector had; 0 when none came.</param>
/// <param name="Status">The HTTP status of a refusal; 0 when there was no answer, or a good one.</param>
/// <param name="Failure">What went wrong, with the remedy; null when nothing did.</param>
public sealed record EmbeddingReport(
    Uri Address, string Name, int Configured, int Answered, int Status, string? Failure);
