using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.Query.V1;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>Queries: answered with the workflow task that is on its way, or by themselves where there is none.</summary>
internal sealed class QueryApi(EngineCore core)
{
    private const int HopelessAttempts = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

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

        Limits.CheckBlob(request.Query.QueryArgs);
        var query = new PendingQuery(Guid.NewGuid().ToString(), request.Query);
        var run = await core.DoAsync(request.Namespace, request.Execution, turn => Ask(turn, request, query), call);
        if (run.Rejected is { } status)
        {
            return new QueryWorkflowResponse { QueryRejected = new QueryRejected { Status = status } };
        }

        using var patience = call.Patience(LongestWait);
        try
        {
            return Respond(await query.Answer.Task.WaitAsync(patience.Token));
        }
        catch (OperationCanceledException) when (!call.IsOver)
        {
            throw GrpcErrors.Of(StatusCode.DeadlineExceeded, "query timed out before a worker could process it");
        }
        finally
        {
            await core.DoAsync(run.Key, turn => Forget(turn, query));
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
            throw GrpcErrors.NotReady("Unable to query workflow due to Workflow Task in failed state.");
        }

        query.ReadyAt = DirectQueries.ReadyAt(run);
        run.Waiters.Queries.Add(query);
        turn.After(() => core.Publisher.OfferToWorkers(run));
        return (run.Key, null);
    }

    private async Task<RespondQueryTaskCompletedResponse> AnswerAsync(
        RespondQueryTaskCompletedRequest request, CallContext call)
    {
        var token = TaskToken.Parse(request.TaskToken);
        return await core.DoAsync(token.Run, turn =>
        {
            var run = turn.Existing();
            if (run.Waiters.Direct is not { Taken: true } query || query.Id != token.Query)
            {
                throw GrpcErrors.NotFound("query task not found, or already expired");
            }

            run.Waiters.Direct = null;
            run.Waiters.Queries.Remove(query);
            query.Answer.TrySetResult(Result(request));
            turn.After(() => core.Publisher.OfferToWorkers(run));
            return new RespondQueryTaskCompletedResponse();
        });
    }

    /// <summary>The caller has its answer, or has gone. A worker that holds the query is still waited for.</summary>
    private static bool Forget(Turn turn, PendingQuery query)
    {
        var waiters = turn.Target?.Waiters;
        if (waiters is not null && ReferenceEquals(waiters.Direct, query) && !query.Taken)
        {
            waiters.Direct = null;
            turn.After(() => turn.Core.Publisher.OfferToWorkers(turn.Target!));
        }

        return waiters?.Queries.Remove(query) ?? false;
    }

    private static WorkflowQueryResult Result(RespondQueryTaskCompletedRequest request) => new()
    {
        ResultType = request.CompletedType,
        Answer = request.QueryResult,
        ErrorMessage = request.ErrorMessage,
        Failure = request.Failure,
    };

    private static QueryWorkflowResponse Respond(WorkflowQueryResult result) =>
        result.ResultType == QueryResultType.Answered
            ? new QueryWorkflowResponse { QueryResult = result.Answer }
            : throw GrpcErrors.QueryFailed(result.ErrorMessage, result.Failure);
}
