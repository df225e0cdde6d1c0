namespace Steward.Starters.Evaluation;

/// <summary>An action that a benchmark task expects.</summary>
/// <param name="Name">The tool's name.</param>
/// <param name="ArgumentsJson">Its arguments as a JSON object.</param>
internal sealed record Tau2Action(string Name, string ArgumentsJson);
