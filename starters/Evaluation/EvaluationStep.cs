namespace Steward.Starters.Evaluation;

/// <summary>How far an evaluation is, for its progress bar.</summary>
/// <param name="What">The part, as the bar names it.</param>
internal sealed record EvaluationStep(string What, int Done, int Count);
