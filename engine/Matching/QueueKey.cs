namespace Steward.Engine.Matching;

/// <summary>
/// Names a task queue. Sticky queues have names of their own, made up by the worker. Each version of a worker deployment
/// has a part of its own; the part of unversioned workers has no name.
/// </summary>
internal readonly record struct QueueKey(string Namespace, string Name, TaskQueueType Type, string Part = "");
