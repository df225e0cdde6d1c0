namespace Steward.Starters.Evaluation.Knowledge;

/// <param name="Id">The task's id.</param>
/// <param name="Question">Its reason for call.</param>
/// <param name="Required">The ids of the documents that it needs.</param>
internal sealed record RetrievalTask(string Id, string Question, IReadOnlySet<string> Required);
