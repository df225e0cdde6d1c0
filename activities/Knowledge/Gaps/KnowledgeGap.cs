namespace Steward.Activities.Knowledge.Gaps;

/// <summary>Something that customers ask and no article answers.</summary>
/// <param name="Questions">How often it was asked.</param>
/// <param name="Words">The words that its questions share, most frequent first.</param>
/// <param name="Examples">Some of the questions, redacted.</param>
public sealed record KnowledgeGap(int Questions, IReadOnlyList<string> Words, IReadOnlyList<string> Examples);
