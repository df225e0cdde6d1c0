namespace Steward.Activities.Knowledge.Embedding;

/// <summary>What is embedded of a passage or a question.</summary>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Text">Its words, the title and heading first.</param>
internal sealed record PassageText(string Language, string Text);
