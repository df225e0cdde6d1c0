using System.Collections.Concurrent;

namespace Steward.Engine.Matching;

/// <summary>All task queues, made as they are first named.</summary>
internal sealed class TaskQueues(TimeProvider time)
{
    private readonly ConcurrentDictionary<QueueKey, TaskQueueMatch> queues = new();

    internal TaskQueueMatch this[QueueKey key] => queues.GetOrAdd(key, _ => new TaskQueueMatch(time));

    /// <summary>Whether a worker polls this queue now or did a moment ago.</summary>
    internal bool HasWorker(QueueKey key) => queues.TryGetValue(key, out var queue) && queue.HasWorker;
}
