using Steward.Engine.Runs;
using Temporalio.Api.Schedule.V1;

namespace Steward.Engine.Schedules;

/// <summary>A schedule while a turn changes it.</summary>
internal sealed class ScheduleTurn(RunTurn run)
{
    private const int MostBuffered = 1000;
    private const int BackfilledAtOnce = 10;

    private readonly ScheduleState state = run.Extras.Schedule!;
    private readonly ScheduleTimes times = new(run.Extras.Schedule!, run.State.Key.Namespace);

    private Schedule Schedule => state.Schedule;

    /// <summary>Does all that is due, and sets when the schedule is looked at next.</summary>
    internal void Process()
    {
        var next = CatchUp();
        Backfill();
        var starts = new ScheduleStarts(run, state);
        starts.Begin();
        state.WakeAt = state.Backfills.Count > 0 ? run.Now.AddSeconds(1)
            : starts.MayAct(manual: false) ? next : null;
        ScheduleLabels.Refresh(run, state);
    }

    internal void Patch(SchedulePatch patch)
    {
        if (patch.TriggerImmediately is { } trigger)
        {
            var at = trigger.ScheduledTime?.ToDateTimeOffset() ?? run.Now;
            Add(new BufferedStart(at, at, trigger.OverlapPolicy, Manual: true));
        }

        state.Backfills.AddRange(patch.BackfillRequest.Select(Inclusive));
        Pause(patch.Pause, paused: true);
        Pause(patch.Unpause, paused: false);
    }

    private void Pause(string note, bool paused)
    {
        if (note.Length > 0)
        {
            (Schedule.State.Paused, Schedule.State.Notes) = (paused, note);
            state.ConflictToken++;
        }
    }

    /// <summary>Looks at the times since the last look; answers the one after.</summary>
    private DateTimeOffset? CatchUp()
    {
        if (!new ScheduleStarts(run, state).MayAct(manual: false))
        {
            state.ProcessedUntil = run.Now;
            return times.After(run.Now)?.Actual;
        }

        var updated = state.Info.UpdateTime?.ToDateTimeOffset();
        var next = times.After(state.ProcessedUntil);
        for (; next is { } due && due.Actual <= run.Now; next = times.After(due.Actual))
        {
            if (due.Actual < updated)
            {
                continue;
            }

            if (run.Now - due.Actual > Schedule.Policies.CatchupWindow.ToTimeSpan())
            {
                state.Info.MissedCatchupWindow++;
                continue;
            }

            Add(new BufferedStart(due.Nominal, due.Actual, ScheduleOverlapPolicy.Unspecified, Manual: false));
            state.ProcessedUntil = due.Actual;
        }

        return next?.Actual;
    }

    private void Backfill()
    {
        var left = BackfilledAtOnce;
        while (state.Backfills.Count > 0 && left > 0 && state.Buffer.Count < MostBuffered / 2)
        {
            var backfill = state.Backfills[0];
            var end = backfill.EndTime.ToDateTimeOffset();
            var next = times.After(backfill.StartTime.ToDateTimeOffset());
            for (; next is { } due && due.Actual <= end && left > 0; next = times.After(due.Actual), left--)
            {
                Add(new BufferedStart(due.Nominal, due.Actual, backfill.OverlapPolicy, Manual: true));
                backfill.StartTime = Timestamp.FromDateTimeOffset(due.Actual);
            }

            if (!(next?.Actual <= end))
            {
                state.Backfills.RemoveAt(0);
            }
        }
    }

    private void Add(BufferedStart start)
    {
        if (state.Buffer.Count < MostBuffered)
        {
            state.Buffer.Add(start);
        }
        else
        {
            state.Info.BufferDropped++;
        }
    }

    /// <summary>A backfill includes its own start.</summary>
    private static BackfillRequest Inclusive(BackfillRequest request)
    {
        var inclusive = request.Clone();
        inclusive.StartTime = Timestamp.FromDateTimeOffset(request.StartTime.ToDateTimeOffset().AddMilliseconds(-1));
        return inclusive;
    }
}
