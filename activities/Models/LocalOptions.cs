namespace Steward.Activities.Models;

/// <summary>The local tier; section <c>Models:Local</c>.</summary>
public sealed class LocalOptions
{
    public const string Section = "Models:Local";

    /// <summary>
    /// Share of the question's telling words that a passage must have, 0 to 1, to be answered from. Default 0.5.
    /// </summary>
    public double AnswerCoverage { get; set; } = 0.5;

    /// <summary>
    /// How telling a word may be that the passage lacks, 0 to 1 of the question's rarest word, for the passage to be
    /// answered from. Lower hands over more. Default 0.8.
    /// </summary>
    public double AnswerLacks { get; set; } = 0.8;

    /// <summary>Sentences of an extractive answer at most. Default 3.</summary>
    public int Sentences { get; set; } = 3;
}
