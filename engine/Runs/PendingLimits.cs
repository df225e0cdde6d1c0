using Temporalio.Api.Command.V1;
using Cause = Temporalio.Api.Enums.V1.WorkflowTaskFailedCause;
using Kind = Temporalio.Api.Command.V1.Command.AttributesOneofCase;

namespace Steward.Engine.Runs;

/// <summary>How much a run may have under way at once.</summary>
internal static class PendingLimits
{
    internal static CommandFault? Fault(RunState run, IReadOnlyList<Command> commands) =>
        Fault(commands, Kind.ScheduleActivityTaskCommandAttributes, run.Activities.Count,
            Cause.PendingActivitiesLimitExceeded, "pending activities")
        ?? Fault(commands, Kind.StartChildWorkflowExecutionCommandAttributes, run.Children.Count,
            Cause.PendingChildWorkflowsLimitExceeded, "pending child workflow executions")
        ?? Fault(commands, Kind.SignalExternalWorkflowExecutionCommandAttributes, run.Signals.Count,
            Cause.PendingSignalsLimitExceeded, "pending signals to external workflows")
        ?? Fault(commands, Kind.RequestCancelExternalWorkflowExecutionCommandAttributes, run.Cancels.Count,
            Cause.PendingRequestCancelLimitExceeded, "pending requests to cancel external workflows");

    private static CommandFault? Fault(
        IReadOnlyList<Command> commands, Kind kind, int pending, WorkflowTaskFailedCause cause, string what) =>
        pending + commands.Count <= Limits.MostPending
        || pending + commands.Count(command => command.AttributesCase == kind) <= Limits.MostPending
            ? null
            : new CommandFault(cause, $"{cause}: the number of {what}, {Limits.MostPending}, has reached the per-workflow "
                + $"limit of {Limits.MostPending}");
}
