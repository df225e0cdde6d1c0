using Steward.Engine.Runs;

namespace Steward.Engine.Storage;

/// <summary>Everything one turn changes, written in one transaction.</summary>
internal sealed class EngineCommit
{
    /// <summary>The workflows' time at which it happens.</summary>
    internal DateTimeOffset At { get; init; } = DateTimeOffset.MinValue;

    /// <summary>Runs to insert or replace.</summary>
    internal List<StoredRun> Runs { get; } = [];

    /// <summary>Runs that became the latest of their workflow id.</summary>
    internal List<StoredRun> Latest { get; } = [];

    /// <summary>New history, by run id.</summary>
    internal List<(string RunId, IReadOnlyList<HistoryEvent> Events)> History { get; } = [];

    /// <summary>Messages to other runs.</summary>
    internal List<CrossRunMessage> Sent { get; } = [];

    /// <summary>Ids of messages that this turn has taken in.</summary>
    internal List<string> Received { get; } = [];

    internal List<StoredNamespace> Namespaces { get; } = [];

    internal List<string> DeletedNamespaces { get; } = [];

    /// <summary>Ids of runs to forget, history and all.</summary>
    internal List<(string Namespace, string WorkflowId, string RunId)> Deleted { get; } = [];
}
