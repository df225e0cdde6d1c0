using Steward.Workflows.Contracts;
using Temporalio.Client;

namespace Steward.Starters.Conversations;

/// <summary>
/// Updates and queries of one conversation over the Temporal client, with its errors put into Steward's words.
/// </summary>
internal sealed class ConversationCalls(ITemporalClient client, ApiOptions options)
{
    public async Task<T> UpdateAsync<T>(string ticketId, string update, object request, string key)
    {
        // An update that was admitted goes on when the caller hangs up: only time ends the wait.
        using var patience = new Patience(options);
        try
        {
            return await Handle(ticketId).ExecuteUpdateAsync<T>(update, [request], Options(update, key, patience));
        }
        catch (Exception e) when (TemporalErrors.Knows(e))
        {
            throw TemporalErrors.Translate(e, ticketId);
        }
    }

    public async Task UpdateAsync(string ticketId, string update, object request, string key)
    {
        using var patience = new Patience(options);
        try
        {
            await Handle(ticketId).ExecuteUpdateAsync(update, [request], Options(update, key, patience));
        }
        catch (Exception e) when (TemporalErrors.Knows(e))
        {
            throw TemporalErrors.Translate(e, ticketId);
        }
    }

    public async Task<T> QueryAsync<T>(string ticketId, string query, CancellationToken cancellation)
    {
        using var patience = new Patience(options, cancellation);
        try
        {
            return await Handle(ticketId).QueryAsync<T>(query, [], new WorkflowQueryOptions { Rpc = patience.Rpc });
        }
        catch (Exception e) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("The caller left.", e, cancellation);
        }
        catch (Exception e) when (TemporalErrors.Knows(e))
        {
            throw TemporalErrors.Translate(e, ticketId);
        }
    }

    public async Task<WorkflowExecutionDescription> DescribeAsync(string ticketId, CancellationToken cancellation)
    {
        using var patience = new Patience(options, cancellation);
        try
        {
            return await Handle(ticketId).DescribeAsync(new WorkflowDescribeOptions { Rpc = patience.Rpc });
        }
        catch (Exception e) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("The caller left.", e, cancellation);
        }
        catch (Exception e) when (TemporalErrors.Knows(e))
        {
            throw TemporalErrors.Translate(e, ticketId);
        }
    }

    private WorkflowHandle Handle(string ticketId) => client.GetWorkflowHandle(WorkflowIds.Conversation(ticketId));

    private static WorkflowUpdateOptions Options(string update, string key, Patience patience) =>
        new(UpdateIds.Of(update, key)) { Rpc = patience.Rpc };
}
