namespace Steward.Starters.Evaluation.Understanding;

/// <summary>What <c>steward evaluate language --json</c> prints.</summary>
internal sealed record LanguageReport
{
    /// <summary>The mean of the languages' accuracies.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Accuracy of each variety of the set; a dialect is right when it is read as its language.</summary>
    public required IReadOnlyDictionary<string, double> ByLanguage { get; init; }

    /// <summary>The share of all sentences answered <c>unknown</c>; they count as wrong.</summary>
    public required double Unknown { get; init; }

    public required int Sentences { get; init; }

    public required double MicrosPerMessage { get; init; }

    /// <summary>The most frequent mistakes, most frequent first.</summary>
    public required IReadOnlyList<Confusion> Confusions { get; init; }
}
