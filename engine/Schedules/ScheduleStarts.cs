using System.Globalization;
using Steward.Engine.Runs;
using Temporalio.Api.Schedule.V1;

namespace Steward.Engine.Schedules;

/// <summary>Starts what is due, as the overlap policy allows, and takes in what became of it.</summary>
internal sealed class ScheduleStarts(RunTurn run, ScheduleState state)
{
    private const int MostRecent = 10;

    private ScheduleInfo Info => state.Info;

    /// <summary>Neither pause nor limit holds what a person asks for.</summary>
    internal bool MayAct(bool manual) => manual
        || (!state.Schedule.State.Paused
            && (!state.Schedule.State.LimitedActions || state.Schedule.State.RemainingActions > 0));

    /// <summary>Begins what may; what must wait for an answer or for the end of another start waits.</summary>
    internal void Begin()
    {
        while (state.Buffer.Count > 0 && state.Sent.Count == 0)
        {
            var plan = new OverlapPlan(
                state.Buffer, Info.RunningWorkflows.Count > 0, state.Schedule.Policies.OverlapPolicy);
            state.Buffer = plan.Waits;
            Info.OverlapSkipped += plan.Skipped;
            plan.Begins.ForEach(Send);
            StopOthers(plan);
            if (Info.RunningWorkflows.Count > 0)
            {
                return;
            }
        }
    }

    internal void Started(string messageId, string runId, DateTimeOffset at)
    {
        if (state.Sent.Find(start => start.MessageId == messageId) is not { } sent)
        {
            return;
        }

        state.Sent.Remove(sent);
        if (runId.Length > 0)
        {
            Remember(sent, new WorkflowExecution { WorkflowId = sent.WorkflowId, RunId = runId }, at);
        }
    }

    private void Remember(BufferedStart sent, WorkflowExecution started, DateTimeOffset at)
    {
        Info.ActionCount++;
        Info.RecentActions.Add(new ScheduleActionResult
        {
            ScheduleTime = Timestamp.FromDateTimeOffset(sent.Actual),
            ActualTime = Timestamp.FromDateTimeOffset(at),
            StartWorkflowResult = started,
            StartWorkflowStatus = WorkflowExecutionStatus.Running,
        });
        while (Info.RecentActions.Count > MostRecent)
        {
            Info.RecentActions.RemoveAt(0);
        }

        if (sent.Tracked)
        {
            Info.RunningWorkflows.Add(started);
        }
    }

    private void Send(BufferedStart start)
    {
        if (!MayAct(start.Manual))
        {
            return;
        }

        if (!start.Manual && state.Schedule.State.LimitedActions)
        {
            state.Schedule.State.RemainingActions--;
            state.ConflictToken++;
        }

        var id = run.Core.Outbox.NewId();
        var nominal = start.Nominal.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var request = ScheduledRequest.Of(run.State.Key, state, start, nominal, id);
        state.Sent.Add(start with { MessageId = id, WorkflowId = request.WorkflowId });
        run.Turn.Send(new ScheduledStartMessage(
            id, new RunKey(run.State.Key.Namespace, request.WorkflowId, ""), run.State.Key, request));
    }

    private void StopOthers(OverlapPlan plan)
    {
        if (plan.Cancels || plan.Terminates)
        {
            foreach (var running in Info.RunningWorkflows)
            {
                run.Turn.Send(new OverlapMessage(
                    run.Core.Outbox.NewId(),
                    new RunKey(run.State.Key.Namespace, running.WorkflowId, ""),
                    running.RunId,
                    ScheduledRequest.Identity(run.State.Key, state),
                    plan.Terminates));
            }
        }
    }
}
