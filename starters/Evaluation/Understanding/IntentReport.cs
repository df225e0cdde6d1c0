namespace Steward.Starters.Evaluation.Understanding;

/// <summary>What <c>steward evaluate intent --json</c> prints.</summary>
internal sealed record IntentReport
{
    /// <summary>The share of test messages whose likeliest intent is right, before any rejection.</summary>
    public required double Accuracy { get; init; }

    /// <summary>The share of test messages that are accepted and right; only with messages out of scope.</summary>
    public double? InScopeAccuracy { get; init; }

    /// <summary>The share of the messages out of scope that are rejected.</summary>
    public double? OutOfScopeRecall { get; init; }

    /// <summary>The mean from text to intent, on one thread: the best of several passes over all messages.</summary>
    public required double MicrosPerMessage { get; init; }

    /// <summary>The calibration's trial included.</summary>
    public required double TrainSeconds { get; init; }

    /// <summary>The mean gap between confidence and accuracy over ten bins (expected calibration error).</summary>
    public required double CalibrationError { get; init; }

    public required int Intents { get; init; }

    public required int Messages { get; init; }

    public required string Version { get; init; }

    /// <summary>The most frequent mistakes, most frequent first.</summary>
    public required IReadOnlyList<Confusion> Confusions { get; init; }
}
