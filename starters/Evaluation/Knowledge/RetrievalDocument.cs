namespace Steward.Starters.Evaluation.Knowledge;

/// <summary>A line of the documents' file; <paramref name="Content"/> is Markdown.</summary>
internal sealed record RetrievalDocument(string Id, string Title, string Content);
