using Steward.Engine.Hosting;
using Steward.Engine.Matching;
using Steward.Engine.Runs;
using Temporalio.Api.Query.V1;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>Queries: an open run answers with its next workflow task, a closed one is replayed for it.</summary>
internal sealed class QueryApi(EngineCore core)
{
    private const int HopelessAttempts = 3;

    internal void AddTo(ServiceTable table) => table
        .On<QueryWorkflowRequest, QueryWorkflowResponse>("QueryWorkflow", QueryAsync)
        .On<RespondQueryTaskCompletedRequest, RespondQueryTaskCompletedResponse>(
            "RespondQueryTaskCompleted", AnswerAsync);

    private async Task<QueryWorkflowResponse> QueryAsync(QueryWorkflowRequest request, CallContext call)
    {
        if (request.Query?.QueryType is not { Length: > 0 })
        {
            throw GrpcErrors.InvalidArgument("Query is not set on request.");
        }

        var query = new PendingQuery(Guid.NewGuid().ToString(), request.Query);
        var run = await core.DoAsync(request.Namespace, request.Execution, turn => Ask(turn, request, query), call);
        if (run.Rejected is { } status)
        {
            return new QueryWorkflowResponse { QueryRejected = new QueryRejected { Status = status } };
        }

        try
        {
            return Respond(await query.Answer.Task.WaitAsync(call.Cancel));
        }
        finally
        {
            await core.DoAsync(run.Key, turn => turn.Target?.Waiters.Queries.Remove(query));
        }
    }

    private (RunKey Key, WorkflowExecutionStatus? Rejected) Ask(
        Turn turn, QueryWorkflowRequest request, PendingQuery query)
    {
        var run = turn.Existing();
        var rejects = request.QueryRejectCondition switch
        {
            QueryRejectCondition.NotOpen => !run.IsOpen,
            QueryRejectCondition.NotCompletedCleanly => !run.IsOpen && run.Status != WorkflowExecutionStatus.Completed,
            _ => false,
        };
        if (rejects)
        {
            return (run.Key, run.Status);
        }

        if (run.Extras.Task is { Attempt: >= HopelessAttempts })
        {
            throw GrpcErrors.NotReady("Cannot query workflow due to Workflow Task in failed state.");
        }

        run.Waiters.Queries.Add(query);
        if (!run.IsOpen)
        {
            turn.After(() => OfferDirect(run, query));
        }
        else if (run.Extras.Task is null && run.PreviousStartedEventId > 0)
        {
            WorkflowTasks.WantSpeculative(turn.Change(run));
        }

        return (run.Key, null);
    }

    private void OfferDirect(RunState run, PendingQuery query)
    {
        query.Stamp = run.NextStamp();
        core.Queues[new QueueKey(run.Key.Namespace, run.TaskQueue, TaskQueueType.Workflow)]
            .Offer(new TaskOffer(run.Key, TaskKind.Query, 0, query.Stamp));
    }

    private async Task<RespondQueryTaskCompletedResponse> AnswerAsync(
        RespondQueryTaskCompletedRequest request, CallContext call)
    {
        var token = TaskToken.Parse(request.TaskToken);
        return await core.DoAsync(token.Run, turn =>
        {
            var query = turn.Target?.Waiters.Queries.Find(query => query.Id == token.Query)
                ?? throw GrpcErrors.NotFound("query task not found, or already expired");
            turn.After(() => query.Answer.TrySetResult(new WorkflowQueryResult
            {
                ResultType = request.CompletedType,
                Answer = request.QueryResult,
                ErrorMessage = request.ErrorMessage,
                Failure = request.Failure,
            }));
            return new RespondQueryTaskCompletedResponse();
        });
    }

    private static QueryWorkflowResponse Respond(WorkflowQueryResult result) =>
        result.ResultType == QueryResultType.Answered
            ? new QueryWorkflowResponse { QueryResult = result.Answer }
            : throw GrpcErrors.QueryFailed(result.ErrorMessage, result.Failure);
}
