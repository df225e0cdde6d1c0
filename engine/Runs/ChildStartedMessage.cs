namespace Steward.Engine.Runs;

/// <summary>Tells the parent that its child runs; an empty run id says the child's workflow id is taken.</summary>
internal sealed record ChildStartedMessage(
    string Id, RunKey Target, long InitiatedEventId, string RunId, Header? Header)
    : CrossRunMessage(Id, Target)
{
    internal override void Deliver(Turn turn)
    {
        if (turn.Target is { IsOpen: true } parent && parent.Children.TryGetValue(InitiatedEventId, out var child))
        {
            turn.Change(parent).Record(RunId.Length > 0 ? Started(child) : Failed(child));
        }
        else if (turn.Target is { IsOpen: false, Extras.ResetTo: { Length: > 0 } reset })
        {
            turn.Send(this with { Id = turn.Core.Outbox.NewId(), Target = Target with { RunId = reset } });
        }
    }

    private HistoryEvent Started(PendingChild child) => new()
    {
        ChildWorkflowExecutionStartedEventAttributes = new()
        {
            Namespace = child.Attributes.Namespace,
            NamespaceId = child.Attributes.NamespaceId,
            InitiatedEventId = InitiatedEventId,
            WorkflowExecution = new() { WorkflowId = child.Attributes.WorkflowId, RunId = RunId },
            WorkflowType = child.Attributes.WorkflowType,
            Header = Header,
        },
    };

    private HistoryEvent Failed(PendingChild child) => new()
    {
        StartChildWorkflowExecutionFailedEventAttributes = new()
        {
            Namespace = child.Attributes.Namespace,
            NamespaceId = child.Attributes.NamespaceId,
            WorkflowId = child.Attributes.WorkflowId,
            WorkflowType = child.Attributes.WorkflowType,
            Cause = StartChildWorkflowExecutionFailedCause.WorkflowAlreadyExists,
            InitiatedEventId = InitiatedEventId,
        },
    };
}
