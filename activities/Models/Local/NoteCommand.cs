namespace Steward.Activities.Models.Local;

/// <summary>What an agent's note asks of the assistant.</summary>
internal enum NoteCommand
{
    /// <summary>Go on as without a note, within what it rules out.</summary>
    GoOn,

    /// <summary>Say the note's words to the customer.</summary>
    Tell,

    /// <summary>Begin a procedure with the customer.</summary>
    Start,

    /// <summary>It cannot be told; the desk is asked again.</summary>
    Unclear,
}
