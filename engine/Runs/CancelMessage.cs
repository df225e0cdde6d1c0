namespace Steward.Engine.Runs;

/// <summary>
/// One workflow asks for another's cancellation. Without an initiated event (zero) nobody waits for an answer: it
/// comes from a parent that has closed.
/// </summary>
internal sealed record CancelMessage(
    string Id, RunKey Target, RunKey Source, long InitiatedEventId, bool ChildOnly, string Reason)
    : CrossRunMessage(Id, Target)
{
    public string FirstRunId { get; init; } = "";

    internal override void Deliver(Turn turn)
    {
        var found = turn.Target is { IsOpen: true } run
            && Kinship.Allows(run, ChildOnly, Source)
            && (FirstRunId.Length == 0 || run.Start.FirstExecutionRunId == FirstRunId);
        if (found && !turn.Target!.CancelRequested)
        {
            Arrivals.Cancel(turn.Change(turn.Target), new WorkflowExecutionCancelRequestedEventAttributes
            {
                Cause = Reason,
                ExternalInitiatedEventId = InitiatedEventId,
                ExternalWorkflowExecution = Source.Execution,
            });
        }

        if (InitiatedEventId != 0)
        {
            turn.Send(new DeliveredMessage(
                turn.Core.Outbox.NewId(), Source, InitiatedEventId, found, turn.Target?.Key.RunId ?? ""));
        }
    }
}
