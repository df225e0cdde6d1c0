namespace Steward.Workflows.Contracts;

/// <param name="Score">1 (bad) to 5 (good).</param>
/// <param name="CommentId">The archived comment.</param>
public sealed record SurveyAnswer(int Score, string? CommentId = null);
