namespace Steward.Engine.Runs;

/// <summary>A parent that has closed takes its child with it.</summary>
internal sealed record TerminateMessage(string Id, RunKey Target, RunKey Source, string FirstRunId, string Reason)
    : CrossRunMessage(Id, Target)
{
    internal override void Deliver(Turn turn)
    {
        if (turn.Target is { IsOpen: true } run
            && Kinship.Allows(run, childOnly: true, Source)
            && (FirstRunId.Length == 0 || run.Start.FirstExecutionRunId == FirstRunId))
        {
            RunClosing.Terminate(turn.Change(run), Reason, null, "history-service");
        }
    }
}
