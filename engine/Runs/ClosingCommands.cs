using Temporalio.Api.Command.V1;
using Kind = Temporalio.Api.Command.V1.Command.AttributesOneofCase;

namespace Steward.Engine.Runs;

/// <summary>The four ways in which a workflow ends itself.</summary>
internal static class ClosingCommands
{
    internal static void CarryOut(RunTurn run, Command command, long taskId)
    {
        switch (command.AttributesCase)
        {
            case Kind.CompleteWorkflowExecutionCommandAttributes:
                RunClosing.Complete(run, command.CompleteWorkflowExecutionCommandAttributes.Result, taskId);
                break;
            case Kind.FailWorkflowExecutionCommandAttributes:
                RunClosing.Fail(run, command.FailWorkflowExecutionCommandAttributes.Failure, taskId);
                break;
            case Kind.CancelWorkflowExecutionCommandAttributes:
                RunClosing.Close(run, new HistoryEvent
                {
                    WorkflowExecutionCanceledEventAttributes = new()
                    {
                        WorkflowTaskCompletedEventId = taskId,
                        Details = command.CancelWorkflowExecutionCommandAttributes.Details,
                    },
                });
                break;
            default:
                ContinueAsNew(run, command.ContinueAsNewWorkflowExecutionCommandAttributes, taskId);
                break;
        }
    }

    private static void ContinueAsNew(
        RunTurn run, ContinueAsNewWorkflowExecutionCommandAttributes asked, long taskId)
    {
        var next = Continuation.AsNew(run, asked);
        RunClosing.Close(run, new HistoryEvent
        {
            WorkflowExecutionContinuedAsNewEventAttributes = new()
            {
                NewExecutionRunId = next.RunId,
                WorkflowType = next.Start.WorkflowType,
                TaskQueue = next.Start.TaskQueue,
                Input = next.Start.Input,
                WorkflowRunTimeout = next.Start.WorkflowRunTimeout,
                WorkflowTaskTimeout = next.Start.WorkflowTaskTimeout,
                WorkflowTaskCompletedEventId = taskId,
                BackoffStartInterval = asked.BackoffStartInterval,
                Initiator = asked.Initiator,
                LastCompletionResult = next.Start.LastCompletionResult,
                Header = next.Start.Header,
                Memo = next.Start.Memo,
                SearchAttributes = next.Start.SearchAttributes,
            },
        }, next);
    }
}
