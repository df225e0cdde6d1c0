namespace Steward.Workflows.Contracts;

/// <summary>Passages that an answer of this conversation cited have changed or gone.</summary>
public sealed record KnowledgeChange(IReadOnlyList<string> PassageIds);
