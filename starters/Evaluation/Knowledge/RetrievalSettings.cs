namespace Steward.Starters.Evaluation.Knowledge;

/// <param name="Documents">JSON lines with id, title and content.</param>
/// <param name="Tasks">Tasks with the documents that each needs.</param>
/// <param name="Background">Whether words that most of the questions have weigh less.</param>
internal sealed record RetrievalSettings(IReadOnlyList<FileInfo> Documents, FileInfo Tasks, bool Background);
