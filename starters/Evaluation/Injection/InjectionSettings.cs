namespace Steward.Starters.Evaluation.Injection;

/// <param name="Attacks">The file with the attacks.</param>
/// <param name="Sample">Only so many of them, spread over the file; 0: all.</param>
/// <param name="Together">Conversations under attack at the same time.</param>
/// <param name="Patience">How long one may take before it counts as stuck.</param>
internal sealed record InjectionSettings(FileInfo Attacks, int Sample, int Together, TimeSpan Patience);
