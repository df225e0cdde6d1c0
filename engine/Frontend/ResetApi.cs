using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>Takes workflows back to an earlier point.</summary>
internal sealed class ResetApi(EngineCore core)
{
    internal void AddTo(ServiceTable table) => table
        .On<ResetWorkflowExecutionRequest, ResetWorkflowExecutionResponse>("ResetWorkflowExecution", ResetAsync);

    /// <summary>Reads what is to be kept and applied again, and begins anew when nothing has come in between.</summary>
    internal async Task<ResetWorkflowExecutionResponse> ResetAsync(
        ResetWorkflowExecutionRequest request, CallContext call)
    {
        while (true)
        {
            var seen = await core.DoAsync(
                request.Namespace, request.WorkflowExecution, turn => turn.Existing().Key, call);
            var (events, chain) = await ReadChainAsync(seen, call);
            var finish = request.WorkflowTaskFinishEventId;
            var own = events.Count(e => e.RunId == seen.RunId);
            if (finish <= 1 || finish > own)
            {
                throw GrpcErrors.InvalidArgument("Workflow task finish ID must be > 1 && <= workflow last event ID.");
            }

            var all = events.ConvertAll(e => e.Event);
            var done = await core.Lanes.DoAsync(seen with { RunId = "" }, turn =>
                Reset(turn, request, seen, all, chain), call);
            if (done is not null)
            {
                return done;
            }
        }
    }

    /// <summary>The history of a run and of those that followed it by continuing as new.</summary>
    private async Task<(List<(string RunId, HistoryEvent Event)> Events, List<(RunKey Run, long Last)> Chain)>
        ReadChainAsync(RunKey first, CallContext call)
    {
        var events = new List<(string, HistoryEvent)>();
        var chain = new List<(RunKey, long)>();
        for (var next = first; next.RunId.Length > 0;)
        {
            var read = await core.Store.ReadHistoryAsync(next.RunId, 1, long.MaxValue);
            events.AddRange(read.Select(e => (next.RunId, e)));
            chain.Add((next, read[^1].EventId));
            call.ThrowIfOver();
            next = next with
            {
                RunId = read[^1].WorkflowExecutionContinuedAsNewEventAttributes?.NewExecutionRunId ?? "",
            };
        }

        return (events, chain);
    }

    /// <summary>Null when the run has grown since it was read.</summary>
    private static ResetWorkflowExecutionResponse? Reset(
        Turn turn,
        ResetWorkflowExecutionRequest request,
        RunKey from,
        List<HistoryEvent> events,
        List<(RunKey Run, long Last)> chain)
    {
        var latest = turn.Existing();
        if (request.RequestId.Length > 0 && latest.Extras.StartRequestId == request.RequestId)
        {
            return new ResetWorkflowExecutionResponse { RunId = latest.Key.RunId };
        }

        if (chain.Find(read => read.Run == latest.Key) is { Last: > 0 } read && latest.LastEventId != read.Last)
        {
            return null;
        }

        var runId = Guid.NewGuid().ToString();
        latest.Extras.ResetTo = runId;
        var ending = turn.Change(latest);
        if (latest.IsOpen)
        {
            RunClosing.Terminate(ending, request.Reason, null, "history-resetter");
        }

        var run = turn.Create(runId);
        run.Extras.Parent = latest.Extras.Parent;
        var kept = (int)request.WorkflowTaskFinishEventId - 1;
        new RunReset(run, request, from.RunId, latest.Key.RunId).Begin(events[..kept], events[kept..]);
        return new ResetWorkflowExecutionResponse { RunId = run.State.Key.RunId };
    }
}
