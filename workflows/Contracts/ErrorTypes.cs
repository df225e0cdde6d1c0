namespace Steward.Workflows.Contracts;

/// <summary>
/// The types of application failures that cross the wire. A caller switches on these, never on
/// messages.
/// </summary>
public static class ErrorTypes
{
    /// <summary>The request breaks a rule; repeating it will not help. Not retried.</summary>
    public const string InvalidRequest = "InvalidRequest";

    /// <summary>The state's rules do not allow the change. Not retried.</summary>
    public const string IllegalTransition = "IllegalTransition";

    /// <summary>The speaker does not hold the lease, or speaks under an old epoch. Not retried.</summary>
    public const string LeaseNotHeld = "LeaseNotHeld";

    /// <summary>The approval is not waiting any more, or is bound to something else. Not retried.</summary>
    public const string ApprovalNotLive = "ApprovalNotLive";

    /// <summary>The ticket is closed; a new message opens a follow-up. Not retried.</summary>
    public const string TicketClosed = "TicketClosed";

    /// <summary>A once-key was met again with other arguments. Not retried.</summary>
    public const string KeyReused = "KeyReused";

    /// <summary>Something referred to by id is not in the archive. Not retried.</summary>
    public const string NotFound = "NotFound";

    /// <summary>The policy file has faults; all are listed. Not retried.</summary>
    public const string InvalidPolicy = "InvalidPolicy";

    /// <summary>The conversation is in the middle of a step and took nothing in. Send the same again.</summary>
    public const string Busy = "Busy";

    /// <summary>An outside system did not answer in time or answered 429 or 5xx. Retried.</summary>
    public const string Unavailable = "Unavailable";

    /// <summary>An outside system refused our credentials. Not retried: a person must mend it.</summary>
    public const string Unauthorized = "Unauthorized";

    /// <summary>A model answered something that is not what was asked for, beyond repair. Not retried.</summary>
    public const string MalformedAnswer = "MalformedAnswer";
}
