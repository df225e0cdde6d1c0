using Steward.Engine.Runs;

namespace Steward.Engine.Storage;

/// <summary>Everything that one turn, or some turns of one lane, change: written in one transaction.</summary>
internal sealed class EngineCommit
{
    /// <summary>The workflows' time at which it happens.</summary>
    internal DateTimeOffset At { get; init; } = DateTimeOffset.MinValue;

    /// <summary>How many turns it stands for.</summary>
    internal int Turns { get; private init; } = 1;

    /// <summary>Runs to insert or replace.</summary>
    internal List<StoredRun> Runs { get; } = [];

    /// <summary>Runs that became the latest of their workflow id.</summary>
    internal List<StoredRun> Latest { get; } = [];

    /// <summary>New history, by run id.</summary>
    internal List<(string RunId, WrittenEvents Written)> History { get; } = [];

    /// <summary>Messages to other runs.</summary>
    internal List<CrossRunMessage> Sent { get; } = [];

    /// <summary>Ids of messages that this turn has taken in.</summary>
    internal List<string> Received { get; } = [];

    internal List<StoredNamespace> Namespaces { get; } = [];

    internal List<string> DeletedNamespaces { get; } = [];

    /// <summary>Ids of runs to forget, history and all.</summary>
    internal List<(string Namespace, string WorkflowId, string RunId)> Deleted { get; } = [];

    internal bool IsEmpty => Runs.Count + History.Count + Sent.Count + Received.Count + Namespaces.Count
        + DeletedNamespaces.Count + Deleted.Count == 0;

    /// <summary>All of them as one, in their order; of a run only its last state.</summary>
    internal static EngineCommit Of(IReadOnlyList<EngineCommit> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var whole = new EngineCommit { At = parts.Max(part => part.At), Turns = parts.Count };
        foreach (var part in parts)
        {
            whole.Add(part);
        }

        return whole;
    }

    private void Add(EngineCommit part)
    {
        Runs.RemoveAll(before => part.Runs.Exists(run => run.Key.RunId == before.Key.RunId));
        Runs.AddRange(part.Runs);
        Latest.AddRange(part.Latest);
        History.AddRange(part.History);
        Sent.AddRange(part.Sent);
        Received.AddRange(part.Received);
        Namespaces.AddRange(part.Namespaces);
        DeletedNamespaces.AddRange(part.DeletedNamespaces);
        Deleted.AddRange(part.Deleted);
    }
}
