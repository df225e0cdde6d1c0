using Steward.Engine.Runs;

namespace Steward.Engine.Schedules;

/// <summary>A schedule stops the workflow of an earlier start, to make room for the next.</summary>
internal sealed record OverlapMessage(string Id, RunKey Target, string FirstRunId, string Identity, bool Terminates)
    : CrossRunMessage(Id, Target)
{
    internal override void Deliver(Turn turn)
    {
        if (turn.Target is not { IsOpen: true } run || run.Start.FirstExecutionRunId != FirstRunId)
        {
            return;
        }

        if (Terminates)
        {
            RunClosing.Terminate(turn.Change(run), "terminated by schedule overlap policy", null, Identity);
        }
        else if (!run.CancelRequested)
        {
            Arrivals.Cancel(turn.Change(run), new WorkflowExecutionCancelRequestedEventAttributes
            {
                Cause = "cancelled by schedule overlap policy",
                Identity = Identity,
            });
        }
    }
}
