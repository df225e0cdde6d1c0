namespace Steward.Engine.Runs;

/// <summary>
/// Whom a closing run tells: its parent and its schedule, when nothing follows it, and its children, as their policy
/// says.
/// </summary>
internal static class Farewell
{
    private const string ByParent = "by parent close policy";

    internal static void Send(RunTurn run, HistoryEvent closing, NextRun? next)
    {
        // A run that a reset has put in this one's place has its parent and its children.
        var replaced = run.Extras.ResetTo.Length > 0;
        var start = run.State.Start;
        if (next is null && !replaced && Kinship.ParentOf(run.State) is { } parent)
        {
            run.Turn.Send(new ChildClosedMessage(
                run.Core.Outbox.NewId(), parent, start.ParentInitiatedEventId, run.State.Key,
                start.WorkflowType.Name, closing));
        }

        if (next is null && run.Extras.ScheduledBy is { } schedule)
        {
            run.Turn.Send(new Schedules.ScheduledClosedMessage(
                run.Core.Outbox.NewId(), schedule, run.State.Key.WorkflowId, run.State.Status, closing));
        }

        foreach (var child in replaced ? [] : run.State.Children.Values.AsEnumerable())
        {
            Tell(run, child);
        }
    }

    private static void Tell(RunTurn run, PendingChild child)
    {
        var ns = child.Attributes.Namespace is { Length: > 0 } other ? other : run.State.Key.Namespace;
        var target = new RunKey(ns, child.Attributes.WorkflowId, "");
        var first = child.Execution?.RunId ?? "";
        switch (child.Attributes.ParentClosePolicy)
        {
            case ParentClosePolicy.Abandon:
                break;
            case ParentClosePolicy.RequestCancel:
                run.Turn.Send(new CancelMessage(run.Core.Outbox.NewId(), target, run.State.Key, 0, true, "")
                {
                    FirstRunId = first,
                });
                break;
            default:
                run.Turn.Send(new TerminateMessage(
                    run.Core.Outbox.NewId(), target, run.State.Key, first, ByParent));
                break;
        }
    }
}
