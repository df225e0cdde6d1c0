namespace Steward.Workflows.Domain;

/// <summary>What a conversation does next.</summary>
internal enum Step
{
    /// <summary>Nothing: it rests until something happens.</summary>
    Rest,

    /// <summary>An action that may run is run.</summary>
    Execute,

    /// <summary>An action that took effect is taken back, because another of its series failed.</summary>
    Undo,

    /// <summary>The customer is told that an action waits for a person.</summary>
    TellOfApproval,

    /// <summary>The customer is told what became of actions.</summary>
    Report,

    /// <summary>The assistant answers what is unanswered.</summary>
    Answer,

    /// <summary>What was said rests on passages that have changed: it is looked at again.</summary>
    Correct,

    /// <summary>A moment has come: a clock, a deadline, the end of a silence.</summary>
    MeetDeadline,
}
