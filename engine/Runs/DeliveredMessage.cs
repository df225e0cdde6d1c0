namespace Steward.Engine.Runs;

/// <summary>Tells a workflow whether its signal or cancellation found the other one.</summary>
internal sealed record DeliveredMessage(string Id, RunKey Target, long InitiatedEventId, bool Found, string FoundRunId)
    : CrossRunMessage(Id, Target)
{
    internal override void Deliver(Turn turn)
    {
        if (turn.Target is not { IsOpen: true } run)
        {
            return;
        }

        if (run.Signals.TryGetValue(InitiatedEventId, out var signal))
        {
            turn.Change(run).Record(Found ? Signaled(signal) : SignalFailed(signal));
        }
        else if (run.Cancels.TryGetValue(InitiatedEventId, out var cancel))
        {
            turn.Change(run).Record(Found ? Canceled(cancel) : CancelFailed(cancel));
        }
    }

    private HistoryEvent Signaled(SignalExternalWorkflowExecutionInitiatedEventAttributes asked) => new()
    {
        ExternalWorkflowExecutionSignaledEventAttributes = new()
        {
            InitiatedEventId = InitiatedEventId,
            Namespace = asked.Namespace,
            WorkflowExecution = asked.WorkflowExecution,
        },
    };

    private HistoryEvent SignalFailed(SignalExternalWorkflowExecutionInitiatedEventAttributes asked) => new()
    {
        SignalExternalWorkflowExecutionFailedEventAttributes = new()
        {
            Cause = SignalExternalWorkflowExecutionFailedCause.ExternalWorkflowExecutionNotFound,
            Namespace = asked.Namespace,
            WorkflowExecution = asked.WorkflowExecution,
            InitiatedEventId = InitiatedEventId,
        },
    };

    private HistoryEvent Canceled(RequestCancelExternalWorkflowExecutionInitiatedEventAttributes asked) => new()
    {
        ExternalWorkflowExecutionCancelRequestedEventAttributes = new()
        {
            InitiatedEventId = InitiatedEventId,
            Namespace = asked.Namespace,
            WorkflowExecution = asked.WorkflowExecution,
        },
    };

    private HistoryEvent CancelFailed(RequestCancelExternalWorkflowExecutionInitiatedEventAttributes asked) => new()
    {
        RequestCancelExternalWorkflowExecutionFailedEventAttributes = new()
        {
            Cause = CancelExternalWorkflowExecutionFailedCause.ExternalWorkflowExecutionNotFound,
            Namespace = asked.Namespace,
            WorkflowExecution = asked.WorkflowExecution,
            InitiatedEventId = InitiatedEventId,
        },
    };
}
