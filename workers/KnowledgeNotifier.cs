using Steward.Activities.Knowledge.Recall;
using Steward.Workflows;
using Steward.Workflows.Contracts;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Workers;

/// <summary>Tells a conversation that what its replies rest on has changed.</summary>
internal sealed class KnowledgeNotifier(ITemporalClient client) : IKnowledgeNotifier
{
    public async Task KnowledgeChangedAsync(
        string ticketId, KnowledgeChange change, CancellationToken cancellation = default)
    {
        var conversation = client.GetWorkflowHandle<ConversationWorkflow>(WorkflowIds.Conversation(ticketId));
        try
        {
            await conversation.SignalAsync(
                c => c.KnowledgeChangedAsync(change), new() { Rpc = new() { CancellationToken = cancellation } });
        }
        catch (RpcException e) when (e.Code == RpcException.StatusCode.NotFound)
        {
            // The ticket is closed: a new message opens a follow-up, which is answered from what holds then.
            return;
        }
    }
}
