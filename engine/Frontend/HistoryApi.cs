using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>Histories, forward and backward, with waiting for what comes.</summary>
internal sealed class HistoryApi(EngineCore core)
{
    private const int LargestPage = 1000;

    internal void AddTo(ServiceTable table) => table
        .On<GetWorkflowExecutionHistoryRequest, GetWorkflowExecutionHistoryResponse>(
            "GetWorkflowExecutionHistory", GetAsync)
        .On<GetWorkflowExecutionHistoryReverseRequest, GetWorkflowExecutionHistoryReverseResponse>(
            "GetWorkflowExecutionHistoryReverse", GetReverseAsync);

    private Task<GetWorkflowExecutionHistoryResponse> GetAsync(
        GetWorkflowExecutionHistoryRequest request, CallContext call) =>
        OnlyClose(request)
            ? GetCloseAsync(request, call)
            : GetAllAsync(request, call);

    /// <summary>Only the last event: of a closed run the closing one, for which the caller may wait.</summary>
    private async Task<GetWorkflowExecutionHistoryResponse> GetCloseAsync(
        GetWorkflowExecutionHistoryRequest request, CallContext call)
    {
        var cursor = Cursor(request.NextPageToken, request.Execution, 1);
        var seen = await WaitAsync(request, cursor, call, run => !run.IsOpen, run => run.Waiters.Closed);
        if (request.WaitNewEvent && seen.Close is null)
        {
            return Page([], new HistoryCursor(seen.RunId, 1));
        }

        return seen.Close is { } closing
            ? Page([closing], null)
            : Page(await core.Store.ReadHistoryAsync(seen.RunId, seen.LastEventId, seen.LastEventId), null);
    }

    private async Task<GetWorkflowExecutionHistoryResponse> GetAllAsync(
        GetWorkflowExecutionHistoryRequest request, CallContext call)
    {
        var cursor = Cursor(request.NextPageToken, request.Execution, 1);
        var seen = await WaitAsync(
            request, cursor, call, run => run.LastEventId >= cursor.Next || !run.IsOpen, run => run.Waiters.Changed);
        var last = Math.Min(seen.LastEventId, cursor.Next + PageSize(request.MaximumPageSize) - 1);
        var events = await core.Store.ReadHistoryAsync(seen.RunId, cursor.Next, last);
        var goesOn = last < seen.LastEventId || (request.WaitNewEvent && seen.Close is null);
        if (!goesOn)
        {
            events = [.. events, .. seen.UnderWay];
        }

        return Page(events, goesOn ? new HistoryCursor(seen.RunId, last + 1) : null);
    }

    private async Task<GetWorkflowExecutionHistoryReverseResponse> GetReverseAsync(
        GetWorkflowExecutionHistoryReverseRequest request, CallContext call)
    {
        var cursor = Cursor(request.NextPageToken, request.Execution, long.MaxValue);
        var execution = new WorkflowExecution { WorkflowId = request.Execution.WorkflowId, RunId = cursor.RunId };
        var seen = await core.DoAsync(request.Namespace, execution, turn => Look(turn.Existing(), run => run.Waiters.Changed), call);
        var last = Math.Min(cursor.Next, seen.LastEventId);
        var first = Math.Max(1, last - PageSize(request.MaximumPageSize) + 1);
        var events = await core.Store.ReadHistoryAsync(seen.RunId, first, last);
        var response = new GetWorkflowExecutionHistoryReverseResponse { History = new History() };
        response.History.Events.Add(cursor.Next > seen.LastEventId ? seen.UnderWay : []);
        response.History.Events.Add(events.Reverse());
        response.NextPageToken = first > 1 ? PageTokens.Of(new HistoryCursor(seen.RunId, first - 1)) : ByteString.Empty;
        return response;
    }

    private async Task<HistoryGlimpse> WaitAsync(
        GetWorkflowExecutionHistoryRequest request,
        HistoryCursor cursor,
        CallContext call,
        Func<RunState, bool> enough,
        Func<RunState, Pulse> news)
    {
        var execution = new WorkflowExecution { WorkflowId = request.Execution.WorkflowId, RunId = cursor.RunId };
        using var patience = call.Patience(core.Options.ClientWait);
        while (true)
        {
            var (seen, done) = await core.DoAsync(
                request.Namespace, execution, turn => (Look(turn.Existing(), news), enough(turn.Existing())), call);
            if (done || !request.WaitNewEvent || patience.IsCancellationRequested)
            {
                return seen;
            }

            await ((Task)seen.Changed).WaitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (OnlyClose(request) && seen.Changed is { IsCompletedSuccessfully: true, Result: { } close })
            {
                return seen with { Close = close };
            }

            execution.RunId = seen.RunId;
        }
    }

    /// <summary>The pulse is taken in the turn that looks, so no change slips between the look and the wait.</summary>
    private static HistoryGlimpse Look(RunState run, Func<RunState, Pulse> news) =>
        new(run.Key.RunId, run.LastEventId, run.CloseEvent, news(run).Next)
        {
            UnderWay = run.Extras.Task is { Started: true, Written: true } task
                ? WorkflowTaskEvents.Unwritten(run, task) : [],
        };

    private static HistoryCursor Cursor(ByteString token, WorkflowExecution? execution, long start)
    {
        if (execution?.WorkflowId is not { Length: > 0 })
        {
            throw GrpcErrors.InvalidArgument("WorkflowId is not set on request.");
        }

        return token.IsEmpty ? new HistoryCursor(execution.RunId, start) : PageTokens.Read<HistoryCursor>(token, "Invalid NextPageToken.");
    }

    private static bool OnlyClose(GetWorkflowExecutionHistoryRequest request) =>
        request.HistoryEventFilterType == HistoryEventFilterType.CloseEvent;

    private static int PageSize(int asked) => asked is > 0 and < LargestPage ? asked : LargestPage;

    private static GetWorkflowExecutionHistoryResponse Page(IEnumerable<HistoryEvent> events, HistoryCursor? next)
    {
        var response = new GetWorkflowExecutionHistoryResponse { History = new History() };
        response.History.Events.Add(events);
        response.NextPageToken = next is null ? ByteString.Empty : PageTokens.Of(next);
        return response;
    }
}
