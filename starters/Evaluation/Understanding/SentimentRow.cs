namespace Steward.Starters.Evaluation.Understanding;

/// <summary>A text and what people thought of it on average, from -4 to 4.</summary>
internal sealed record SentimentRow(string Kind, double Mean, string Text);
