using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;

namespace Steward.Workflows;

/// <summary>The conversation in words, for a person who opens its history.</summary>
internal static class Details
{
    public static string Of(string ticketId, ConversationState state) => string.Join("\n\n",
    [
        $"**Ticket {ticketId}** is {state.Status}, {Move(state.WaitingOn)}; owner {state.Owner}, "
        + $"priority {state.Priority}.",
        $"{state.Received} received, answered up to {state.AnsweredUpTo}; "
        + $"epoch {state.Lease.Epoch} of {state.Lease.Holder}; policy {state.Policy?.Version ?? "none"}.",
        .. Waiting(state),
        state.Detail ?? string.Empty,
    ]);

    private static string Move(WaitingOn waitingOn) => waitingOn switch
    {
        WaitingOn.Nobody => "waiting on nobody",
        WaitingOn.ThirdParty => "waiting on a third party",
        _ => $"waiting on the {waitingOn.ToString().ToLowerInvariant()}",
    };

    private static IEnumerable<string> Waiting(ConversationState state) =>
        state.Actions.Where(ActionLedger.IsWaiting)
            .Select(action => $"- {action.ApprovalId}: {action.Proposal.Action}, until {action.Deadline:u}");
}
