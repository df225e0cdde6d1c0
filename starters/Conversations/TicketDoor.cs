using Steward.Workers;
using Steward.Workflows.Contracts;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Starters.Conversations;

/// <summary>Opens the conversation of a ticket, and finds the follow-up behind a closed one.</summary>
internal sealed class TicketDoor(ITemporalClient client, ApiOptions options, TemporalOptions temporal)
{
    /// <summary>
    /// The ticket that takes the message: the one asked for while it is new or open, else its first follow-up that is.
    /// A closed ticket that had received this very message stays the target: a late duplicate opens nothing.
    /// </summary>
    public async Task<TicketTarget> FindAsync(string ticketId, string updateId, CancellationToken cancellation)
    {
        var target = new TicketTarget(ticketId, ticketId);
        while (await IsClosedAsync(target, cancellation) && !await HasReceivedAsync(target, updateId))
        {
            target = Next(target);
        }

        return target;
    }

    /// <summary>The first follow-up after this ticket that is not closed.</summary>
    public async Task<TicketTarget> NextAsync(TicketTarget target, CancellationToken cancellation)
    {
        do
        {
            target = Next(target);
        }
        while (await IsClosedAsync(target, cancellation));
        return target;
    }

    /// <summary>
    /// Sends the message, starting the conversation when there is none; null when it has closed meanwhile.
    /// </summary>
    public async Task<ReceiveAnswer?> ReceiveAsync(TicketTarget target, ReceiveRequest request, ConversationInput input)
    {
        var updateId = UpdateIds.Of(MessageNames.Receive, request.DeliveryId);
        var start = WithStartWorkflowOperation.Create(MessageNames.Workflow, [input], StartOptions(target));
        using var patience = new Patience(options);
        try
        {
            return await client.ExecuteUpdateWithStartWorkflowAsync<ReceiveAnswer>(
                MessageNames.Receive,
                [request],
                new WorkflowUpdateWithStartOptions(updateId, start) { Rpc = patience.Rpc });
        }
        catch (WorkflowAlreadyStartedException)
        {
            return await ReceivedBeforeAsync(target, updateId);
        }
        catch (Exception e) when (TemporalErrors.SaysClosed(e))
        {
            return null;
        }
        catch (Exception e) when (TemporalErrors.Knows(e))
        {
            throw TemporalErrors.Translate(e, target.TicketId);
        }
    }

    private static TicketTarget Next(TicketTarget target) => new(
        WorkflowIds.FollowUp(target.Root, target.Number + 1), target.Root, target.Number + 1, target.TicketId);

    private WorkflowOptions StartOptions(TicketTarget target) =>
        new(
            WorkflowIds.Conversation(target.TicketId),
            TaskQueues.Of(WorkKind.Conversations, temporal.TaskQueuePrefix))
        {
            IdConflictPolicy = WorkflowIdConflictPolicy.UseExisting,
            IdReusePolicy = WorkflowIdReusePolicy.RejectDuplicate,
            StaticSummary = $"Ticket {target.TicketId}",
        };

    private async Task<bool> IsClosedAsync(TicketTarget target, CancellationToken cancellation)
    {
        using var patience = new Patience(options, cancellation);
        try
        {
            var found = await Handle(target).DescribeAsync(new WorkflowDescribeOptions { Rpc = patience.Rpc });
            return found.Status != WorkflowExecutionStatus.Running;
        }
        catch (RpcException e) when (e.Code == RpcException.StatusCode.NotFound)
        {
            return false;
        }
        catch (Exception e) when (TemporalErrors.Knows(e))
        {
            throw TemporalErrors.Translate(e, target.TicketId);
        }
    }

    private async Task<bool> HasReceivedAsync(TicketTarget target, string updateId) =>
        await ReceivedBeforeAsync(target, updateId) is not null;

    /// <summary>What a closed conversation answered to this very update; null when it never saw it.</summary>
    private async Task<ReceiveAnswer?> ReceivedBeforeAsync(TicketTarget target, string updateId)
    {
        using var patience = new Patience(options);
        try
        {
            var update = Handle(target).GetUpdateHandle<ReceiveAnswer>(updateId);
            return await update.GetResultAsync(patience.Rpc) with { Duplicate = true };
        }
        catch (RpcException e) when (e.Code == RpcException.StatusCode.NotFound)
        {
            return null;
        }
        catch (WorkflowUpdateFailedException)
        {
            // Refused then: it was not received.
            return null;
        }
        catch (Exception e) when (TemporalErrors.Knows(e))
        {
            throw TemporalErrors.Translate(e, target.TicketId);
        }
    }

    private WorkflowHandle Handle(TicketTarget target) =>
        client.GetWorkflowHandle(WorkflowIds.Conversation(target.TicketId));
}
