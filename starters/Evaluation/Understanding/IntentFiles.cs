namespace Steward.Starters.Evaluation.Understanding;

/// <summary>What an intent model is trained, calibrated and tested on.</summary>
internal sealed record IntentFiles(FileInfo[] Train, FileInfo[] Test, FileInfo[] Validate, FileInfo[] OutOfScope);
