namespace Steward.Engine.Runs;

/// <summary>Tells the parent how its child ended.</summary>
internal sealed record ChildClosedMessage(
    string Id, RunKey Target, long InitiatedEventId, RunKey Child, string Type, HistoryEvent Closing)
    : CrossRunMessage(Id, Target)
{
    internal override void Deliver(Turn turn)
    {
        if (turn.Target is { IsOpen: true } parent
            && parent.Children.TryGetValue(InitiatedEventId, out var child)
            && child.Attributes.WorkflowId == Child.WorkflowId)
        {
            turn.Change(parent).Record(ChildClosings.Of(this));
        }
        else if (turn.Target is { IsOpen: false, Extras.ResetTo: { Length: > 0 } reset })
        {
            turn.Send(this with { Id = turn.Core.Outbox.NewId(), Target = Target with { RunId = reset } });
        }
    }
}
