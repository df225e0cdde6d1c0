namespace Steward.Engine.Runs;

/// <summary>
/// Tells a child that another run, begun with its parent's history, has taken the parent's place: that one hears of the
/// child's end.
/// </summary>
/// <param name="Id">Sorts in the order of sending.</param>
/// <param name="Target">The child.</param>
/// <param name="Parent">The run that it reports to from now on.</param>
/// <param name="Before">The runs that it may have reported to.</param>
internal sealed record AdoptMessage(string Id, RunKey Target, RunKey Parent, IReadOnlyList<string> Before)
    : CrossRunMessage(Id, Target)
{
    internal override void Deliver(Turn turn)
    {
        if (turn.Target is { IsOpen: true } child
            && Kinship.ParentOf(child) is { } parent
            && parent.WorkflowId == Parent.WorkflowId
            && Before.Contains(parent.RunId, StringComparer.Ordinal))
        {
            child.Extras.Parent = Parent;
            turn.Change(child);
        }
    }
}
