using System.Collections.Concurrent;

namespace Steward.Engine.Matching;

/// <summary>All task queues, made as they are first named.</summary>
internal sealed class TaskQueues(TimeProvider time)
{
    private readonly ConcurrentDictionary<QueueKey, TaskQueueMatch> queues = new();

    internal TaskQueueMatch this[QueueKey key] => queues.GetOrAdd(key, _ => new TaskQueueMatch(time));

    /// <summary>Every part of a queue.</summary>
    internal IEnumerable<(QueueKey Key, TaskQueueMatch Queue)> Parts(string ns, string name, TaskQueueType type) => queues
        .Where(queue => queue.Key.Namespace == ns && queue.Key.Name == name && queue.Key.Type == type)
        .Select(queue => (queue.Key, queue.Value));

    /// <summary>Takes everything that waits in any part of a queue.</summary>
    internal IEnumerable<TaskOffer> Drain(string ns, string name, TaskQueueType type) =>
        Parts(ns, name, type).ToList().SelectMany(part => part.Queue.Drain());

    /// <summary>Whether a worker polls this queue now or did a moment ago.</summary>
    internal bool HasWorker(QueueKey key) => queues.TryGetValue(key, out var queue) && queue.HasWorker;
}
