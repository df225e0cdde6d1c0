using Temporalio.Api.Command.V1;
using Cause = Temporalio.Api.Enums.V1.WorkflowTaskFailedCause;
using Kind = Temporalio.Api.Command.V1.Command.AttributesOneofCase;

namespace Steward.Engine.Runs;

/// <summary>Looks at all commands before any is carried out: a task is taken whole or not at all.</summary>
internal static class CommandChecks
{
    internal static CommandFault? FirstFault(RunTurn run, IReadOnlyList<Command> commands)
    {
        var seen = new HashSet<string>(run.State.Activities.Values.Select(a => a.Attributes.ActivityId),
            StringComparer.Ordinal);
        foreach (var command in commands)
        {
            if ((CommandSizes.Fault(run.State, command) ?? Fault(run, command, seen)) is { } fault)
            {
                return fault;
            }
        }

        return PendingLimits.Fault(run.State, commands);
    }

    private static CommandFault? Fault(RunTurn run, Command command, HashSet<string> activityIds) =>
        command.AttributesCase switch
        {
            Kind.ScheduleActivityTaskCommandAttributes =>
                Activity(command.ScheduleActivityTaskCommandAttributes, activityIds),
            Kind.StartTimerCommandAttributes => Timer(run, command.StartTimerCommandAttributes),
            Kind.UpsertWorkflowSearchAttributesCommandAttributes => Attributes(
                run, command.UpsertWorkflowSearchAttributesCommandAttributes.SearchAttributes),
            Kind.StartChildWorkflowExecutionCommandAttributes => Attributes(
                run, command.StartChildWorkflowExecutionCommandAttributes.SearchAttributes),
            Kind.ContinueAsNewWorkflowExecutionCommandAttributes => Attributes(
                run, command.ContinueAsNewWorkflowExecutionCommandAttributes.SearchAttributes),
            Kind.ScheduleNexusOperationCommandAttributes or Kind.RequestCancelNexusOperationCommandAttributes =>
                new(Cause.FeatureDisabled, "BadScheduleNexusOperationAttributes: this server has no Nexus endpoints."),
            Kind.None => new(Cause.Unspecified, $"A command of type {command.CommandType} has no attributes."),
            _ => null,
        };

    private static CommandFault? Activity(ScheduleActivityTaskCommandAttributes asked, HashSet<string> ids)
    {
        var type = asked.ActivityType?.Name ?? "";
        if (asked.ActivityId.Length == 0 || type.Length == 0)
        {
            var lacking = type.Length == 0 ? "ActivityType" : "ActivityId";
            var rest = type.Length == 0 ? $"ActivityID={asked.ActivityId}" : $"ActivityType={type}";
            return new(Cause.BadScheduleActivityAttributes,
                $"BadScheduleActivityAttributes: {lacking} is not set on ScheduleActivityTaskCommand. {rest}");
        }

        if (asked.StartToCloseTimeout.Limit() is null && asked.ScheduleToCloseTimeout.Limit() is null)
        {
            return new(Cause.BadScheduleActivityAttributes,
                "BadScheduleActivityAttributes: A valid StartToClose or ScheduleToCloseTimeout is not set on "
                + $"ScheduleActivityTaskCommand. ActivityId={asked.ActivityId} ActivityType={type}");
        }

        return ids.Add(asked.ActivityId)
            ? null
            : new(Cause.ScheduleActivityDuplicateId,
                "ScheduleActivityDuplicateId: invalid history builder state for action: "
                + $"add-activitytask-scheduled-event, ActivityID: {asked.ActivityId}");
    }

    private static CommandFault? Timer(RunTurn run, StartTimerCommandAttributes asked) =>
        run.State.Timers.ContainsKey(asked.TimerId)
            ? new(Cause.StartTimerDuplicateId, $"StartTimerDuplicateId: TimerId {asked.TimerId} is in use.")
            : null;

    private static CommandFault? Attributes(RunTurn run, SearchAttributes? attributes)
    {
        try
        {
            run.Core.Namespaces[run.State.Key.Namespace].Typed(attributes);
            return AttributeChecks.SizeFault(attributes) is { } size
                ? new(Cause.BadSearchAttributes, $"BadSearchAttributes: {size}") { EndsRun = true }
                : null;
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.InvalidArgument)
        {
            return new(Cause.BadSearchAttributes, $"BadSearchAttributes: {e.Status.Detail}");
        }
    }
}
