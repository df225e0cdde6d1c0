using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>What the customer sends.</summary>
public sealed partial class ConversationWorkflow
{
    [WorkflowUpdateValidator(nameof(ReceiveAsync))]
    public void ValidateReceive(ReceiveRequest request)
    {
        Required.Fields("A message", ("deliveryId", request.DeliveryId), ("messageId", request.MessageId));
        RequireNoStep();
        RequireNotClosed();
    }

    /// <summary>Takes a message in and answers at once; the reply comes when its turn does.</summary>
    [WorkflowUpdate("Receive")]
    public Task<ReceiveAnswer> ReceiveAsync(ReceiveRequest request) =>
        InTurnAsync(RequireNotClosed, () => AcceptAsync(request));

    private Task<ReceiveAnswer> AcceptAsync(ReceiveRequest request)
    {
        if (deliveries.Find(request.DeliveryId) is { } earlier)
        {
            return Task.FromResult(new ReceiveAnswer(earlier, Duplicate: true));
        }

        var before = state;
        state = Inbox.Accept(state, request, Now) with { Detail = $"Message {state.Received + 1} came in." };
        deliveries.Add(request.DeliveryId, state.Received);
        RecordConsequences(before);
        StopDrafting();
        return Task.FromResult(new ReceiveAnswer(state.Received));
    }

    private void RecordConsequences(ConversationState before)
    {
        if (before.Status == TicketStatus.Solved)
        {
            Record("ticket.reopened", Speakers.Customer);
        }

        foreach (var action in before.Actions.Where(ActionLedger.IsWaiting))
        {
            Record("approval.voided", Speakers.Customer, action.Rule, ("approval", action.ApprovalId!));
        }
    }

    private void RequireNotClosed()
    {
        if (state.Status == TicketStatus.Closed)
        {
            throw Refusal.Of(
                ErrorTypes.TicketClosed, $"Ticket {input.TicketId} is Closed; a new message opens a follow-up.");
        }
    }
}
