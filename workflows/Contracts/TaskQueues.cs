namespace Steward.Workflows.Contracts;

/// <summary>The task queues, one per kind of work.</summary>
public static class TaskQueues
{
    public const string Conversations = "steward-conversations";
}
