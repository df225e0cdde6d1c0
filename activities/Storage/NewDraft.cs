using Steward.Workflows.Contracts;

namespace Steward.Activities.Storage;

/// <summary>A draft to store.</summary>
public sealed record NewDraft
{
    public required string TicketId { get; init; }

    /// <summary>The once-key within the ticket, such as <c>turn-3-answer</c>.</summary>
    public required string DraftKey { get; init; }

    public required int Turn { get; init; }

    /// <summary>
    /// The words for the customer: tokens in them are restored on delivery; null when there are none.
    /// </summary>
    public string? Words { get; init; }

    /// <summary>The same with tokens in place of all personal data: what a later turn's model may see.</summary>
    public string? RedactedWords { get; init; }

    /// <summary>The draft to answer; its <see cref="Draft.DraftId"/> is set on storing.</summary>
    public required Draft Draft { get; init; }

    /// <summary>The procedure's state after this draft as JSON; null ends the procedure.</summary>
    public string? ProcedureState { get; init; }

    /// <summary>What the decision was and why: written to the audit log in the same transaction.</summary>
    public required AuditEntry Audit { get; init; }
}
