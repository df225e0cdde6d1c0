namespace Steward.Activities.Crm.Actions;

/// <summary>Whether an action can be taken back, until when, or why not.</summary>
/// <param name="Window">How long after the effect; null when there is no undo.</param>
/// <param name="Reason">Why there is none.</param>
public sealed record UndoTerms(TimeSpan? Window, string? Reason)
{
    public static UndoTerms Within(TimeSpan window) => new(window, Reason: null);

    public static UndoTerms None(string reason) => new(Window: null, reason);
}
