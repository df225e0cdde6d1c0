namespace Steward.Activities.Understanding.Classification;

/// <summary>Whether corrections make the classifier better, on messages that neither model has seen.</summary>
/// <param name="Before">The share of right answers without the corrections, 0 to 1.</param>
/// <param name="After">The same with them.</param>
/// <param name="Messages">How many messages were tried.</param>
/// <param name="Model">Trained on everything; null when the corrections are refused.</param>
/// <param name="Learnt">The corrections as they were learnt: without personal data.</param>
public sealed record RetrainVerdict(
    double Before, double After, int Messages, IntentModel? Model, IReadOnlyList<LabelledExample> Learnt)
{
    public bool Accepted => Model is not null;
}
