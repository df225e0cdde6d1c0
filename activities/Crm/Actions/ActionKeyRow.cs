using Steward.Workflows.Contracts;

namespace Steward.Activities.Crm.Actions;

/// <summary>A row of <c>action_keys</c>: what became of an action, under the key that makes it happen once.</summary>
internal sealed class ActionKeyRow
{
    public required string TicketId { get; init; }

    public int ActionNumber { get; init; }

    public required string Digest { get; init; }

    public required string ProposalId { get; init; }

    public required string Status { get; init; }

    public string? Code { get; init; }

    public required string ExecutedAt { get; init; }

    /// <summary>The changed record's version after the effect: an undo asks that it still stands.</summary>
    public string? FactsAfter { get; init; }

    /// <summary>The <see cref="UndoState"/> as JSON; null when there is nothing to take back.</summary>
    public string? Undo { get; init; }

    public string? UndoStatus { get; init; }

    public string? UndoCode { get; init; }

    public ActionOutcome ToOutcome() => new(ActionNumber, ProposalId, Enum.Parse<ActionStatus>(Status), Code);

    /// <summary>What an earlier undo came to; null when there was none.</summary>
    public ActionOutcome? ToUndoOutcome() => UndoStatus is null
        ? null
        : new(ActionNumber, ProposalId, Enum.Parse<ActionStatus>(UndoStatus), UndoCode);
}
