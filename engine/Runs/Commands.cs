using Google.Protobuf.Collections;
using Temporalio.Api.Command.V1;
using Temporalio.Api.WorkflowService.V1;
using Kind = Temporalio.Api.Command.V1.Command.AttributesOneofCase;

namespace Steward.Engine.Runs;

/// <summary>Carries out what the workflow decided, one command after another.</summary>
internal static class Commands
{
    internal static bool Closes(Command command) => command.AttributesCase
        is Kind.CompleteWorkflowExecutionCommandAttributes
        or Kind.FailWorkflowExecutionCommandAttributes
        or Kind.CancelWorkflowExecutionCommandAttributes
        or Kind.ContinueAsNewWorkflowExecutionCommandAttributes;

    internal static void CarryOut(
        RunTurn run, Command command, long taskId, RepeatedField<PollActivityTaskQueueResponse> eager)
    {
        if (Closes(command))
        {
            ClosingCommands.CarryOut(run, command, taskId);
        }
        else if (!Inward(run, command, taskId, eager))
        {
            OutwardCommands.CarryOut(run, command, taskId);
        }
    }

    private static bool Inward(
        RunTurn run, Command command, long taskId, RepeatedField<PollActivityTaskQueueResponse> eager)
    {
        switch (command.AttributesCase)
        {
            case Kind.ScheduleActivityTaskCommandAttributes:
                ActivityCommands.Schedule(run, command, taskId, eager);
                return true;
            case Kind.RequestCancelActivityTaskCommandAttributes:
                Activities.RequestCancel(
                    run, command.RequestCancelActivityTaskCommandAttributes.ScheduledEventId, taskId);
                return true;
            case Kind.StartTimerCommandAttributes:
                TimerCommands.Start(run, command, taskId);
                return true;
            case Kind.CancelTimerCommandAttributes:
                TimerCommands.Cancel(run, command, taskId);
                return true;
            default:
                return PropertyCommands.CarryOut(run, command, taskId);
        }
    }
}
