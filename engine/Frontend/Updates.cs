using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.Update.V1;
using Stage = Temporalio.Api.Enums.V1.UpdateWorkflowExecutionLifecycleStage;

namespace Steward.Engine.Frontend;

/// <summary>Takes updates in, and waits until they have come as far as the caller wants.</summary>
internal sealed class Updates(EngineCore core)
{
    private const int MostInFlight = 10;
    private const int MostInAll = 2000;

    /// <summary>Takes an update in, once per update id.</summary>
    internal static void Admit(Turn turn, RunState run, Request request)
    {
        if (Look(run, request.Meta.UpdateId) is not null)
        {
            return;
        }

        if (!run.IsOpen)
        {
            throw GrpcErrors.WorkflowCompleted();
        }

        Limit(run);
        var change = turn.Change(run);
        change.Extras.Admitted.Add(request);
        WorkflowTasks.WantSpeculative(change);
    }

    /// <summary>The run, unless it has closed and nothing came after it that could know the update.</summary>
    internal static RunKey Known(RunState run, string id) =>
        run.IsOpen || Look(run, id) is not null || Successor(run) is not null ? run.Key : throw Unknown(id);

    internal async Task<UpdateView> WaitAsync(RunKey run, string id, Stage wanted, CallContext call)
    {
        using var patience = call.Patience(core.Options.ClientWait);
        while (true)
        {
            var (view, changed) = await core.DoAsync(run, turn => Look(turn, id));
            run = view.Run;
            if (view.Stage >= wanted || patience.IsCancellationRequested)
            {
                return view;
            }

            await changed.WaitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static (UpdateView View, Task Changed) Look(Turn turn, string id)
    {
        var run = turn.Existing();
        if (Look(run, id) is { } view)
        {
            return (view, run.Waiters.Changed.Next);
        }

        if (Successor(run) is not { } next)
        {
            throw run.IsOpen ? Unknown(id) : GrpcErrors.WorkflowCompleted();
        }

        // The update was not accepted before the workflow continued as new; the next run has it.
        return (new UpdateView(run.Key with { RunId = next }, Stage.Admitted), Task.CompletedTask);
    }

    private static string? Successor(RunState run) =>
        run.CloseEvent?.WorkflowExecutionContinuedAsNewEventAttributes?.NewExecutionRunId;

    private static RpcException Unknown(string id) => GrpcErrors.NotFound($"update \"{id}\" not found");

    private static UpdateView? Look(RunState run, string id)
    {
        if (run.Waiters.Rejected.TryGetValue(id, out var rejection))
        {
            return new UpdateView(run.Key, Stage.Completed, rejection);
        }

        if (run.Updates.TryGetValue(id, out var known))
        {
            return known.Outcome is { } outcome
                ? new UpdateView(run.Key, Stage.Completed, outcome)
                : run.IsOpen
                    ? new UpdateView(run.Key, Stage.Accepted)
                    : new UpdateView(run.Key, Stage.Completed, CutOff());
        }

        return run.Extras.Admitted.Concat(run.Extras.Carried).Any(update => update.Meta.UpdateId == id)
            ? new UpdateView(run.Key, Stage.Admitted)
            : null;
    }

    private static Outcome CutOff() => new()
    {
        Failure = new Failure
        {
            Message = "Workflow Update failed because the Workflow completed before the Update completed.",
            Source = "Server",
            ApplicationFailureInfo = new() { Type = "AcceptedUpdateCompletedWorkflow", NonRetryable = true },
        },
    };

    private static void Limit(RunState run)
    {
        var inFlight = run.Extras.Admitted.Count + run.Updates.Values.Count(update => update.Outcome is null);
        if (inFlight >= MostInFlight)
        {
            throw GrpcErrors.Of(StatusCode.ResourceExhausted,
                $"limit on number of concurrent in-flight updates has been reached ({MostInFlight})");
        }

        if (run.Updates.Count >= MostInAll)
        {
            throw GrpcErrors.Of(StatusCode.FailedPrecondition,
                $"limit on number of total updates has been reached ({MostInAll})");
        }
    }
}
