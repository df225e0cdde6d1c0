namespace Steward.Starters.Evaluation;

internal sealed record Tau2Progress(string Part, string TaskId, int Number, int Count);
