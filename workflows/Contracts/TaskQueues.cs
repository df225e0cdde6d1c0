namespace Steward.Workflows.Contracts;

/// <summary>The task queues, one per kind of work: <c>&lt;prefix&gt;-&lt;kind&gt;</c>.</summary>
public static class TaskQueues
{
    public const string DefaultPrefix = "steward";

    public const string Conversations = DefaultPrefix + Suffix;

    private const string Suffix = "-conversations";

    /// <summary>The queue of a kind of work, such as <c>steward-models</c>.</summary>
    public static string Of(WorkKind kind, string prefix = DefaultPrefix) =>
        $"{prefix}-{kind.ToString().ToLowerInvariant()}";

    /// <summary>
    /// The queue of a kind of work beside the queue that a conversation runs on; null when that one is not named like
    /// ours: then it is the only one, and does all the work.
    /// </summary>
    public static string? Beside(string conversations, WorkKind kind) =>
        conversations.EndsWith(Suffix, StringComparison.Ordinal) ? Of(kind, conversations[..^Suffix.Length]) : null;
}
