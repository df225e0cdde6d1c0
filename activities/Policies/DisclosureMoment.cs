namespace Steward.Activities.Policies;

/// <summary>Which replies carry a disclosure.</summary>
public enum DisclosureMoment
{
    /// <summary>The first public reply of a conversation.</summary>
    First,

    /// <summary>Every public reply.</summary>
    Every,
}
