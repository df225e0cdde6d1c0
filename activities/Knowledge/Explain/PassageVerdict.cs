namespace Steward.Activities.Knowledge.Explain;

/// <summary>What a search does with a passage.</summary>
public enum PassageVerdict
{
    /// <summary>It is among the answers.</summary>
    Told,

    /// <summary>It would be told if more were asked for.</summary>
    BeyondCount,

    /// <summary>It has too few of the question's words, and its meaning is not near enough.</summary>
    BelowMinimum,

    /// <summary>A better passage says the same.</summary>
    Duplicate,

    /// <summary>A filter keeps it out.</summary>
    FilteredOut,

    /// <summary>Neither arm has it among its candidates.</summary>
    NotACandidate,
}
