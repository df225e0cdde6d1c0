using Steward.Engine.Hosting;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Runs;

/// <summary>
/// Takes a workflow back to an earlier workflow task: a new run begins with the history up to there, and with what came
/// from outside after it.
/// </summary>
internal sealed class RunReset(RunTurn run, ResetWorkflowExecutionRequest request, string baseRunId, string lastRunId)
{
    private const string Identity = "history-service";

    /// <param name="kept">The history that the new run begins with.</param>
    /// <param name="later">All events after it, of the run and of those that followed.</param>
    internal void Begin(IReadOnlyList<HistoryEvent> kept, IReadOnlyList<HistoryEvent> later)
    {
        run.Import(kept);
        run.State.StartedAt = run.Now;
        run.Extras.ResetAt = run.Now;
        run.Extras.StartRequestId = request.RequestId;
        FailTask(kept[^1]);
        foreach (var (id, activity) in run.State.Activities)
        {
            activity.Since = run.Now;
            run.Extras.Activities[id] = new ActivityProgress
            {
                Stamp = run.State.NextStamp(),
                DueAt = run.Now,
                Since = run.Now,
            };
        }

        later.ToList().ForEach(Reapply);
        run.State.Children.Values.ToList().ForEach(Adopt);
        request.PostResetOperations.ToList().ForEach(AfterReset);
        WorkflowTasks.Want(run);
    }

    private void FailTask(HistoryEvent last)
    {
        var (scheduled, started) = last.EventType switch
        {
            EventType.WorkflowTaskStarted =>
                (last.WorkflowTaskStartedEventAttributes.ScheduledEventId, last.EventId),
            EventType.WorkflowTaskScheduled => (last.EventId, Start(last.EventId)),
            _ => throw GrpcErrors.InvalidArgument("Can only reset workflow to event ID in range "
                + $"[WorkflowTaskScheduled +1, WorkflowTaskStarted + 1]: {last.EventId + 1}"),
        };
        run.Append(new HistoryEvent
        {
            WorkflowTaskFailedEventAttributes = new()
            {
                ScheduledEventId = scheduled,
                StartedEventId = started,
                Cause = WorkflowTaskFailedCause.ResetWorkflow,
                Failure = new Failure
                {
                    Message = request.Reason,
                    ResetWorkflowFailureInfo = new(),
                },
                Identity = Identity,
                BaseRunId = baseRunId,
                NewRunId = run.State.Key.RunId,
            },
        });
    }

    private long Start(long scheduled) => run.Append(new HistoryEvent
    {
        WorkflowTaskStartedEventAttributes = new()
        {
            ScheduledEventId = scheduled,
            Identity = Identity,
            // A Temporal server's own words: nobody will answer this task.
            RequestId = "emptyUuid",
        },
    }).EventId;

    private void Reapply(HistoryEvent e)
    {
        if (e.WorkflowExecutionSignaledEventAttributes is { } signal && !Excludes(ResetReapplyExcludeType.Signal))
        {
            run.Append(new HistoryEvent { WorkflowExecutionSignaledEventAttributes = signal });
        }
        else if (e.WorkflowExecutionUpdateAcceptedEventAttributes?.AcceptedRequest is { } accepted
            && !Excludes(ResetReapplyExcludeType.Update))
        {
            Admit(accepted);
        }
        else if (e.WorkflowExecutionUpdateAdmittedEventAttributes?.Request is { } admitted
            && !Excludes(ResetReapplyExcludeType.Update))
        {
            Admit(admitted);
        }
        else if (ChildRunTransitions.InitiatedOf(e) is { } initiated && run.State.Children.ContainsKey(initiated))
        {
            var again = e.Clone();
            (again.EventId, again.TaskId) = (0, 0);
            run.Record(again);
        }
    }

    private void Adopt(PendingChild child)
    {
        var ns = child.Attributes.Namespace is { Length: > 0 } other ? other : run.State.Key.Namespace;
        run.Turn.Send(new AdoptMessage(
            run.Core.Outbox.NewId(),
            new RunKey(ns, child.Attributes.WorkflowId, ""),
            run.State.Key,
            [baseRunId, lastRunId]));
    }

    private void Admit(Temporalio.Api.Update.V1.Request update)
    {
        run.Append(new HistoryEvent
        {
            WorkflowExecutionUpdateAdmittedEventAttributes = new()
            {
                Request = update,
                Origin = UpdateAdmittedEventOrigin.Reapply,
            },
        });
        run.Extras.Admitted.Add(update);
    }

    private void AfterReset(Temporalio.Api.Workflow.V1.PostResetOperation operation)
    {
        if (operation.SignalWorkflow is { } signal)
        {
            run.Append(new HistoryEvent
            {
                WorkflowExecutionSignaledEventAttributes = new()
                {
                    SignalName = signal.SignalName,
                    Input = signal.Input,
                    Header = signal.Header,
                    Identity = request.Identity,
                },
            });
        }
        else if (operation.UpdateWorkflowOptions is { } options)
        {
            run.Append(new HistoryEvent
            {
                WorkflowExecutionOptionsUpdatedEventAttributes = new()
                {
                    VersioningOverride = options.WorkflowExecutionOptions?.VersioningOverride,
                    UnsetVersioningOverride = options.WorkflowExecutionOptions?.VersioningOverride is null,
                    Identity = request.Identity,
                },
            });
        }
    }

#pragma warning disable CS0612 // The reapply type is obsolete for senders; a server must still understand it.
    private bool Excludes(ResetReapplyExcludeType type) => request.ResetReapplyExcludeTypes.Contains(type)
        || request.ResetReapplyType == ResetReapplyType.None
        || (request.ResetReapplyType == ResetReapplyType.Signal && type != ResetReapplyExcludeType.Signal);
#pragma warning restore CS0612
}
