namespace Steward.Starters.Evaluation.Pii;

/// <summary>What <c>steward evaluate pii --json</c> prints: shares of tokens, any type against none.</summary>
internal sealed record PiiReport
{
    public required double Precision { get; init; }

    public required double Recall { get; init; }

    /// <summary>Precision and recall in one figure in which recall counts twice (van Rijsbergen, β = 2).</summary>
    public required double F2 { get; init; }

    /// <summary>The share of each label's tokens that was found, as whatever kind.</summary>
    public required IReadOnlyDictionary<string, double> ByType { get; init; }

    /// <summary>
    /// The share of each label's tokens that the default settings replace by a token; places, organisations, dates and
    /// the like are found but stay readable.
    /// </summary>
    public required IReadOnlyDictionary<string, double> Redacted { get; init; }

    /// <summary>By kind found: the share of its tokens that carry a label.</summary>
    public required IReadOnlyDictionary<string, double> PrecisionByKind { get; init; }

    /// <summary>The mean, in one thread: the best of several passes over all texts.</summary>
    public required double MicrosPerMessage { get; init; }

    public required int Messages { get; init; }

    public required int Tokens { get; init; }

    /// <summary>Messages that hold no personal data; 0 when none were given.</summary>
    public int CleanMessages { get; init; }

    /// <summary>How often the default settings would put a token into them.</summary>
    public int FalseAlarms { get; init; }

    /// <summary>What was taken for personal data there.</summary>
    public IReadOnlyList<string> FalselyAlarmed { get; init; } = [];

    /// <summary>The most frequent misses and false alarms.</summary>
    public required IReadOnlyList<Confusion> Confusions { get; init; }
}
