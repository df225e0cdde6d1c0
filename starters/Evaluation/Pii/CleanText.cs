namespace Steward.Starters.Evaluation.Pii;

/// <summary>One line of a file of messages without personal data; other fields are let be.</summary>
internal sealed record CleanText(string Text);
