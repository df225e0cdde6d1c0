namespace Steward.Engine.Runs;

/// <summary>Signals and cancellation requests.</summary>
internal static class Arrivals
{
    /// <summary>Takes a signal in, once per request id.</summary>
    internal static void Signal(RunTurn run, WorkflowExecutionSignaledEventAttributes signal)
    {
        if (signal.RequestId.Length == 0 || !run.State.SignalRequests.Contains(signal.RequestId))
        {
            run.Record(new HistoryEvent { WorkflowExecutionSignaledEventAttributes = signal });
        }
    }

    internal static void Cancel(RunTurn run, WorkflowExecutionCancelRequestedEventAttributes request) =>
        run.Record(new HistoryEvent { WorkflowExecutionCancelRequestedEventAttributes = request });
}
