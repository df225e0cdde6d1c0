using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>What people of the desk say, to the customer and to each other.</summary>
public sealed partial class ConversationWorkflow
{
    [WorkflowUpdateValidator(nameof(ReplyAsync))]
    public void ValidateReply(ReplyRequest request)
    {
        Required.Fields("A reply", ("agentId", request.AgentId), ("messageId", request.MessageId));
        RequireNoStep();
        RequireReply(request);
    }

    private void RequireReply(ReplyRequest request)
    {
        RequireLease(request.AgentId, request.Epoch);
        if (request.Status is { } status && status != state.Status)
        {
            TicketTransitions.Require(input.TicketId, state.Status, status);
        }
    }

    [WorkflowUpdate("Reply")]
    public Task<ReplyAnswer> ReplyAsync(ReplyRequest request) =>
        InTurnAsync(() => RequireReply(request), () => SpeakAsync(request));

    private async Task<ReplyAnswer> SpeakAsync(ReplyRequest request)
    {
        var (upTo, before) = (state.Received, state);
        var delivery = AgentDelivery(request);
        if (await DeliverReplyAsync(delivery) == DeliverResult.Fenced)
        {
            throw Refusal.Of(
                ErrorTypes.LeaseNotHeld,
                $"The reply {request.MessageId} was not sent: another person took ticket {input.TicketId} over.");
        }

        state = SlaClocks.Replied(state, Now) with
        {
            TurnsInARow = 0,
            LastSaid = Said(delivery.DeliveryKey, before, upTo),
        };
        state = AfterReply(ActionLedger.SettleReports(Inbox.Answer(state, upTo)), request.Status);
        Record("reply.sent", request.AgentId, null, ("key", delivery.DeliveryKey), ("upTo", $"{upTo}"));
        return new(delivery.DeliveryKey);
    }

    [WorkflowUpdateValidator(nameof(AddNoteAsync))]
    public void ValidateAddNote(AddNoteRequest request)
    {
        Required.Fields("A note", ("authorId", request.AuthorId), ("messageId", request.MessageId));
        RequireNoStep();
        RequireNotClosed();
    }

    [WorkflowUpdate("AddNote")]
    public Task AddNoteAsync(AddNoteRequest request) => InTurnAsync(RequireNotClosed, () =>
    {
        Record("note.added", request.AuthorId, null, ("message", request.MessageId));
        return DoneAsync(Task.CompletedTask);
    });

    /// <summary>
    /// The key is the message's own: an agent who sends the same words again after a failure says them
    /// once.
    /// </summary>
    private DeliverRequest AgentDelivery(ReplyRequest request) => new()
    {
        TicketId = input.TicketId,
        DeliveryKey = $"reply-{request.MessageId}",
        Epoch = request.Epoch,
        ContentId = request.MessageId,
        Speaker = request.AgentId,
        Channel = state.Channel,
        PolicyVersion = state.Policy?.Version ?? "none",
        Rule = "lease",
    };

    private async Task<DeliverResult> DeliverReplyAsync(DeliverRequest delivery)
    {
        try
        {
            return await DeliverAsync(delivery);
        }
        catch (FailureException failure)
        {
            Workflow.Logger.LogStepFailed(failure, "An agent's reply");
            throw Refusal.Of(
                ErrorTypes.Unavailable,
                $"The reply {delivery.ContentId} was not recorded as sent; send it again, it will be said once.");
        }
    }

    private ConversationState AfterReply(ConversationState replied, TicketStatus? wanted)
    {
        var fallback = replied.Status == TicketStatus.Solved ? TicketStatus.Solved : TicketStatus.Pending;
        var status = replied.Unanswered.Count > 0 ? TicketStatus.Open : wanted ?? fallback;
        var entered = status == TicketStatus.Solved ? Lifecycle.Solve(replied, Now) : Lifecycle.Enter(
            replied, status, Now);
        return entered with { WaitingOn = Lifecycle.MoveOf(entered), Detail = "A person replied." };
    }
}
