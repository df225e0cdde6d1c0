using Steward.Engine.Frontend;
using Steward.Engine.Runs;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Schedules;

/// <summary>A schedule starts a workflow; the answer says whether it could.</summary>
internal sealed record ScheduledStartMessage(
    string Id, RunKey Target, RunKey Schedule, StartWorkflowExecutionRequest Request) : CrossRunMessage(Id, Target)
{
    internal override void Deliver(Turn turn) => turn.Send(new ScheduledStartedMessage(
        turn.Core.Outbox.NewId(), Schedule, Id, Start(turn), turn.Now));

    private string Start(Turn turn)
    {
        try
        {
            var result = Starter.Start(turn, Request);
            result.Run.Extras.ScheduledBy = Schedule;
            return result.Run.Key.RunId;
        }
        catch (RpcException)
        {
            // The id is taken, or the action does not suit the namespace any more: this start is left out.
            return "";
        }
    }
}
