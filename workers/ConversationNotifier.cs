using Steward.Activities.Delivery;
using Steward.Workflows;
using Steward.Workflows.Contracts;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Workers;

/// <summary>Tells a conversation what became of its replies.</summary>
internal sealed class ConversationNotifier(ITemporalClient client) : IConversationNotifier
{
    public async Task DeliveryReportedAsync(
        string ticketId, DeliveryReport report, CancellationToken cancellation = default)
    {
        var conversation = client.GetWorkflowHandle<ConversationWorkflow>(WorkflowIds.Conversation(ticketId));
        try
        {
            await conversation.SignalAsync(
                c => c.DeliveryReportedAsync(report), new() { Rpc = new() { CancellationToken = cancellation } });
        }
        catch (RpcException e) when (e.Code == RpcException.StatusCode.NotFound)
        {
            // The ticket has closed meanwhile: nobody is left to act on the report, and the outbox keeps it.
            return;
        }
    }
}
