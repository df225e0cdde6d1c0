using System.Linq.Expressions;
using Steward.Activities.Delivery;
using Steward.Activities.Knowledge.Recall;
using Steward.Workflows;
using Steward.Workflows.Contracts;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Workers;

/// <summary>Tells a conversation what became of its replies, and that what they rest on has changed.</summary>
internal sealed class ConversationNotifier(ITemporalClient client) : IConversationNotifier, IKnowledgeNotifier
{
    public Task DeliveryReportedAsync(
        string ticketId, DeliveryReport report, CancellationToken cancellation = default) =>
        SignalAsync(ticketId, conversation => conversation.DeliveryReportedAsync(report), cancellation);

    public Task KnowledgeChangedAsync(
        string ticketId, KnowledgeChange change, CancellationToken cancellation = default) =>
        SignalAsync(ticketId, conversation => conversation.KnowledgeChangedAsync(change), cancellation);

    private async Task SignalAsync(
        string ticketId, Expression<Func<ConversationWorkflow, Task>> signal, CancellationToken cancellation)
    {
        var conversation = client.GetWorkflowHandle<ConversationWorkflow>(WorkflowIds.Conversation(ticketId));
        try
        {
            await conversation.SignalAsync(signal, new() { Rpc = new() { CancellationToken = cancellation } });
        }
        catch (RpcException e) when (e.Code == RpcException.StatusCode.NotFound)
        {
            // The ticket has closed meanwhile: nobody is left to act on it. The outbox keeps what became of a reply, and
            // a new message opens a follow-up, which is answered from what holds then.
            return;
        }
    }
}
