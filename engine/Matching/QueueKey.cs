namespace Steward.Engine.Matching;

/// <summary>Names a task queue. Sticky queues have names of their own, made up by the worker.</summary>
internal readonly record struct QueueKey(string Namespace, string Name, TaskQueueType Type);
