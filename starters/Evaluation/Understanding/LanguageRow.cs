namespace Steward.Starters.Evaluation.Understanding;

/// <summary>A sentence and its language variety, such as <c>de</c>, <c>de-muc</c> or <c>nap</c>.</summary>
internal sealed record LanguageRow(string Language, string Text);
