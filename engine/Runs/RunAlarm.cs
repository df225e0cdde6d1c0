namespace Steward.Engine.Runs;

/// <summary>Does everything that is due.</summary>
internal static class RunAlarm
{
    internal static void Ring(RunTurn run)
    {
        var realNow = run.Core.Clock.Real.GetUtcNow();
        DirectQueries.GiveUp(run, realNow);
        if (!run.State.IsOpen)
        {
            return;
        }

        if (run.Extras.Schedule is { } schedule)
        {
            Wake(run, schedule);
            return;
        }

        WorkflowTasks.TimeOut(run, realNow);
        if (RunDeadlines.ExecutionLimit(run.State) <= run.Now)
        {
            RunClosing.TimeOut(run, wholeExecution: true);
        }
        else if (RunDeadlines.RunLimit(run.State) <= run.Now)
        {
            RunClosing.TimeOut(run, wholeExecution: false);
        }
        else
        {
            FirstTask(run);
            Timers(run);
            ActivityLimits(run);
        }
    }

    private static void Wake(RunTurn run, Schedules.ScheduleState schedule)
    {
        if (schedule.WakeAt <= run.Now)
        {
            new Schedules.ScheduleTurn(run).Process();
        }
    }

    private static void FirstTask(RunTurn run)
    {
        if (run.Extras.FirstTaskAt <= run.Now)
        {
            run.Extras.FirstTaskAt = null;
            WorkflowTasks.Want(run);
        }
    }

    private static void Timers(RunTurn run)
    {
        var due = run.State.Timers.Where(timer => timer.Value.FiresAt <= run.Now)
            .OrderBy(timer => timer.Value.FiresAt).ThenBy(timer => timer.Value.StartedEventId).ToList();
        due.ForEach(timer => TimerCommands.Fire(run, timer.Key, timer.Value));
    }

    private static void ActivityLimits(RunTurn run)
    {
        foreach (var (id, progress) in run.Extras.Activities.ToList())
        {
            if (ActivityTimeouts.Next(run.State.Activities[id], progress) is { } next && next.At <= run.Now)
            {
                Activities.TimeOut(run, id, next.Type);
            }
        }
    }
}
