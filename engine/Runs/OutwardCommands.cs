using Temporalio.Api.Command.V1;
using Kind = Temporalio.Api.Command.V1.Command.AttributesOneofCase;

namespace Steward.Engine.Runs;

/// <summary>
/// Commands to other workflows of the same namespace: noted in this history, carried out by a message.
/// </summary>
internal static class OutwardCommands
{
    internal static void CarryOut(RunTurn run, Command command, long taskId)
    {
        switch (command.AttributesCase)
        {
            case Kind.StartChildWorkflowExecutionCommandAttributes:
                StartChild(run, command, taskId);
                break;
            case Kind.SignalExternalWorkflowExecutionCommandAttributes:
                Signal(run, command.SignalExternalWorkflowExecutionCommandAttributes, taskId);
                break;
            case Kind.RequestCancelExternalWorkflowExecutionCommandAttributes:
                Cancel(run, command.RequestCancelExternalWorkflowExecutionCommandAttributes, taskId);
                break;
        }
    }

    private static void StartChild(RunTurn run, Command command, long taskId)
    {
        var attributes = ChildStarts.Initiated(run, command.StartChildWorkflowExecutionCommandAttributes, taskId);
        var e = run.Append(new HistoryEvent
        {
            UserMetadata = command.UserMetadata,
            StartChildWorkflowExecutionInitiatedEventAttributes = attributes,
        });
        var target = new RunKey(attributes.Namespace, attributes.WorkflowId, "");
        run.Turn.Send(new StartChildMessage(
            run.Core.Outbox.NewId(), target, run.State.Key, e,
            run.State.Start.RootWorkflowExecution ?? run.State.Key.Execution)
        {
            Pinned = run.State.PinnedTo,
        });
    }

    private static void Signal(RunTurn run, SignalExternalWorkflowExecutionCommandAttributes asked, long taskId)
    {
        var ns = run.State.Key.Namespace;
        var e = run.Append(new HistoryEvent
        {
            SignalExternalWorkflowExecutionInitiatedEventAttributes = new()
            {
                WorkflowTaskCompletedEventId = taskId,
                Namespace = ns,
                WorkflowExecution = asked.Execution,
                SignalName = asked.SignalName,
                Input = asked.Input,
                ChildWorkflowOnly = asked.ChildWorkflowOnly,
                Header = asked.Header,
            },
        });
        var target = new RunKey(ns, asked.Execution.WorkflowId, asked.Execution.RunId);
        run.Turn.Send(new SignalMessage(run.Core.Outbox.NewId(), target, run.State.Key, e));
    }

    private static void Cancel(
        RunTurn run, RequestCancelExternalWorkflowExecutionCommandAttributes asked, long taskId)
    {
        var ns = run.State.Key.Namespace;
        var e = run.Append(new HistoryEvent
        {
            RequestCancelExternalWorkflowExecutionInitiatedEventAttributes = new()
            {
                WorkflowTaskCompletedEventId = taskId,
                Namespace = ns,
                WorkflowExecution = new WorkflowExecution { WorkflowId = asked.WorkflowId, RunId = asked.RunId },
                ChildWorkflowOnly = asked.ChildWorkflowOnly,
                Reason = asked.Reason,
            },
        });
        var target = new RunKey(ns, asked.WorkflowId, asked.RunId);
        run.Turn.Send(new CancelMessage(
            run.Core.Outbox.NewId(), target, run.State.Key, e.EventId, asked.ChildWorkflowOnly, asked.Reason));
    }
}
