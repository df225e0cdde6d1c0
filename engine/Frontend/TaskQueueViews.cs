using Steward.Engine.Matching;

namespace Steward.Engine.Frontend;

/// <summary>Parts of a task queue, taken together, as descriptions show them.</summary>
internal static class TaskQueueViews
{
    /// <summary>Tasks a second that a Temporal server lets a worker have when nobody has set a limit.</summary>
    private const double Unlimited = 100_000;

    internal static IEnumerable<PollerInfo> Pollers(IEnumerable<TaskQueueMatch> parts) =>
        parts.SelectMany(part => part.Pollers).Select(seen => new PollerInfo
        {
            Identity = seen.Poller.Identity,
            LastAccessTime = Timestamp.FromDateTimeOffset(seen.LastAccess),
            RatePerSecond = Unlimited,
#pragma warning disable CS0612 // Obsolete, and where Temporal's page looks for the build.
            WorkerVersionCapabilities = seen.Poller.Build,
#pragma warning restore CS0612
            DeploymentOptions = seen.Poller.Deployment,
        });

    internal static TaskQueueStats Stats(IReadOnlyList<TaskQueueMatch> parts, TimeProvider time)
    {
        var oldest = parts.Select(part => part.OldestSince).Min();
        return new TaskQueueStats
        {
            ApproximateBacklogCount = parts.Sum(part => part.Backlog),
            ApproximateBacklogAge = Duration.FromTimeSpan(oldest is { } since ? time.GetUtcNow() - since : TimeSpan.Zero),
            TasksAddRate = (float)parts.Sum(part => part.Rates.Added),
            TasksDispatchRate = (float)parts.Sum(part => part.Rates.Dispatched),
        };
    }

#pragma warning disable CS0612 // Obsolete, and what older clients read.
    internal static TaskQueueStatus Status(IReadOnlyList<TaskQueueMatch> parts) => new()
    {
        BacklogCountHint = parts.Sum(part => part.Backlog),
        RatePerSecond = Unlimited,
        TaskIdBlock = new TaskIdBlock(),
    };
#pragma warning restore CS0612
}
