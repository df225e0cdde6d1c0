using Steward.Engine.Runs;

namespace Steward.Engine.Schedules;

/// <summary>Tells a schedule that its start was done; an empty run id says it was refused.</summary>
internal sealed record ScheduledStartedMessage(
    string Id, RunKey Target, string StartId, string RunId, DateTimeOffset At) : CrossRunMessage(Id, Target)
{
    internal override void Deliver(Turn turn)
    {
        if (turn.Target is { IsOpen: true, Extras.Schedule: { } state } found)
        {
            var run = turn.Change(found);
            new ScheduleStarts(run, state).Started(StartId, RunId, At);
            new ScheduleTurn(run).Process();
        }
    }
}
