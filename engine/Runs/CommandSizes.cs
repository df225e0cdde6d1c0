using Temporalio.Api.Command.V1;
using Cause = Temporalio.Api.Enums.V1.WorkflowTaskFailedCause;
using Kind = Temporalio.Api.Command.V1.Command.AttributesOneofCase;

namespace Steward.Engine.Runs;

/// <summary>
/// What a workflow says that is too large or too long, in the words of a Temporal server. Too large ends the workflow: it
/// would say the same again.
/// </summary>
internal static class CommandSizes
{
    internal static CommandFault? Fault(RunState run, Command command) => TooLarge(command) ?? TooLong(run, command);

    private static CommandFault? TooLarge(Command command) => command.AttributesCase switch
    {
        Kind.ScheduleActivityTaskCommandAttributes => Check(
            command.ScheduleActivityTaskCommandAttributes.Input, Cause.BadScheduleActivityAttributes,
            "ScheduleActivityTaskCommandAttributes.Input"),
        Kind.CompleteWorkflowExecutionCommandAttributes => Check(
            command.CompleteWorkflowExecutionCommandAttributes.Result,

            // Not what one would expect, but what a Temporal server says.
            Cause.BadScheduleActivityAttributes, "CompleteWorkflowExecutionCommandAttributes.Result"),
        Kind.FailWorkflowExecutionCommandAttributes => Check(
            command.FailWorkflowExecutionCommandAttributes.Failure, Cause.BadFailWorkflowExecutionAttributes,
            "FailWorkflowExecutionCommandAttributes.Failure"),
        Kind.StartChildWorkflowExecutionCommandAttributes => Check(
            command.StartChildWorkflowExecutionCommandAttributes.Input, Cause.BadStartChildExecutionAttributes,
            "StartChildWorkflowExecutionCommandAttributes. Input"),
        Kind.ContinueAsNewWorkflowExecutionCommandAttributes => Check(
            command.ContinueAsNewWorkflowExecutionCommandAttributes.Input, Cause.BadContinueAsNewAttributes,
            "ContinueAsNewWorkflowExecutionCommandAttributes. Input"),
        Kind.SignalExternalWorkflowExecutionCommandAttributes => Check(
            command.SignalExternalWorkflowExecutionCommandAttributes.Input, Cause.BadSignalWorkflowExecutionAttributes,
            "SignalExternalWorkflowExecutionCommandAttributes.Input"),
        Kind.ModifyWorkflowPropertiesCommandAttributes => Check(
            command.ModifyWorkflowPropertiesCommandAttributes.UpsertedMemo, Cause.BadModifyWorkflowPropertiesAttributes,
            "ModifyWorkflowPropertiesCommandAttributes"),
        _ => null,
    };

    private static CommandFault? Check(IMessage? blob, Cause cause, string what) => Limits.IsTooLarge(blob)
        ? new CommandFault(cause, $"{cause}: {what} exceeds size limit.") { EndsRun = true }
        : null;

    private static CommandFault? TooLong(RunState run, Command command) => command.AttributesCase switch
    {
        Kind.ScheduleActivityTaskCommandAttributes when command.ScheduleActivityTaskCommandAttributes is
            { ActivityId.Length: > Limits.LongestName } asked => new(
                Cause.BadScheduleActivityAttributes,
                "BadScheduleActivityAttributes: ActivityId on ScheduleActivityTaskCommand exceeds length limit. "
                + $"ActivityId={asked.ActivityId} ActivityType={asked.ActivityType?.Name} "
                + Length(asked.ActivityId)),
        Kind.StartChildWorkflowExecutionCommandAttributes when command.StartChildWorkflowExecutionCommandAttributes is
            { WorkflowId.Length: > Limits.LongestName } asked => new(
                Cause.BadStartChildExecutionAttributes,
                "BadStartChildExecutionAttributes: WorkflowId on StartChildWorkflowExecutionCommand exceeds length limit. "
                + $"WorkflowId={asked.WorkflowId} {Length(asked.WorkflowId)} "
                + $"WorkflowType={asked.WorkflowType?.Name} Namespace={run.Key.Namespace}"),
        _ => null,
    };

    private static string Length(string name) => $"Length={name.Length} Limit={Limits.LongestName}";
}
