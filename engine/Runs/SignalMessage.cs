namespace Steward.Engine.Runs;

/// <summary>One workflow signals another; the answer says whether it was there.</summary>
internal sealed record SignalMessage(string Id, RunKey Target, RunKey Source, HistoryEvent Initiated)
    : CrossRunMessage(Id, Target)
{
    internal override void Deliver(Turn turn)
    {
        var asked = Initiated.SignalExternalWorkflowExecutionInitiatedEventAttributes;
        var found = turn.Target is { IsOpen: true } && Kinship.Allows(turn.Target, asked.ChildWorkflowOnly, Source);
        if (found)
        {
            Arrivals.Signal(turn.Change(turn.Target!), new WorkflowExecutionSignaledEventAttributes
            {
                SignalName = asked.SignalName,
                Input = asked.Input,
                Header = asked.Header,
                ExternalWorkflowExecution = Source.Execution,
            });
        }

        turn.Send(new DeliveredMessage(
            turn.Core.Outbox.NewId(), Source, Initiated.EventId, found, turn.Target?.Key.RunId ?? ""));
    }
}
