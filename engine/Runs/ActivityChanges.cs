using Google.Protobuf.WellKnownTypes;
using Steward.Engine.Hosting;
using Temporalio.Api.Activity.V1;

namespace Steward.Engine.Runs;

/// <summary>Changes of a pending activity's options. The history keeps what the workflow asked for.</summary>
internal static class ActivityChanges
{
    internal static ActivityOptions Options(PendingActivity activity) => new()
    {
        TaskQueue = new TaskQueue
        {
            Name = activity.Attributes.TaskQueue.Name,
            NormalName = activity.Attributes.TaskQueue.Name,
        },
        ScheduleToCloseTimeout = activity.Attributes.ScheduleToCloseTimeout,
        ScheduleToStartTimeout = activity.Attributes.ScheduleToStartTimeout,
        StartToCloseTimeout = activity.Attributes.StartToCloseTimeout,
        HeartbeatTimeout = activity.Attributes.HeartbeatTimeout,
        RetryPolicy = activity.Attributes.RetryPolicy,
        Priority = activity.Attributes.Priority,
    };

    internal static void Apply(PendingActivity activity, ActivityProgress progress, ActivityOptions asked, FieldMask mask)
    {
        var options = Options(activity).Clone();

        // As on a Temporal server, what no option is called changes none.
        var known = new FieldMask { Paths = { mask.Paths.Where(Knows) } };
        known.Merge(asked, options, new FieldMask.MergeOptions { ReplaceMessageFields = true });
        if (RetryArithmetic.Fault(options.RetryPolicy) is { } fault)
        {
            throw GrpcErrors.InvalidArgument(fault);
        }

        var changed = activity.Attributes.Clone();
        changed.TaskQueue = new TaskQueue { Name = options.TaskQueue.Name, Kind = TaskQueueKind.Normal };
        changed.ScheduleToCloseTimeout = options.ScheduleToCloseTimeout;
        changed.ScheduleToStartTimeout = options.ScheduleToStartTimeout;
        changed.StartToCloseTimeout = options.StartToCloseTimeout;
        changed.HeartbeatTimeout = options.HeartbeatTimeout;
        changed.RetryPolicy = RetryArithmetic.WithDefaults(options.RetryPolicy);
        changed.Priority = options.Priority;
        activity.Changed = progress.Changed = changed;
        progress.LastFailure = null;
    }

    private static bool Knows(string path) =>
        FieldMask.IsValid(ActivityOptions.Descriptor, new FieldMask { Paths = { path } });

    internal static void Restore(PendingActivity activity, ActivityProgress progress) =>
        activity.Changed = progress.Changed = null;
}
