namespace Steward.Engine.Runs;

/// <summary>A parent starts a child; the answer says whether it could.</summary>
internal sealed record StartChildMessage(
    string Id, RunKey Target, RunKey Parent, HistoryEvent Initiated, WorkflowExecution Root)
    : CrossRunMessage(Id, Target)
{
    /// <summary>The version that the parent is pinned to, and its child with it.</summary>
    public Temporalio.Api.Deployment.V1.WorkerDeploymentVersion? Pinned { get; init; }

    internal override void Deliver(Turn turn)
    {
        var asked = Initiated.StartChildWorkflowExecutionInitiatedEventAttributes;
        var refused = IdPolicies.Refuses(turn.Target, asked.WorkflowIdReusePolicy);
        var runId = refused ? "" : RunKey.NewRunId();
        if (!refused)
        {
            var child = turn.Create(runId);
            var delay = CronSchedule.Delay(asked.CronSchedule, turn.Now);
            RunStarting.Begin(child, ChildStarts.Started(this, turn.Now), Initiated.UserMetadata, Id, delay);
        }

        turn.Send(new ChildStartedMessage(
            turn.Core.Outbox.NewId(), Parent, Initiated.EventId, runId, asked.Header));
    }
}
