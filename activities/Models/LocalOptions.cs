namespace Steward.Activities.Models;

/// <summary>The local tier; section <c>Models:Local</c>.</summary>
public sealed class LocalOptions
{
    public const string Section = "Models:Local";

    /// <summary>
    /// Share of the question's telling words that a passage must have, 0 to 1, to be answered from. Default 0.5.
    /// </summary>
    public double AnswerCoverage { get; set; } = 0.5;

    /// <summary>Sentences of an extractive answer at most. Default 3.</summary>
    public int Sentences { get; set; } = 3;
}
