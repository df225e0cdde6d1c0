using System.Collections.Concurrent;

namespace Steward.Engine.Runs;

/// <summary>Finds the lane of a workflow id.</summary>
internal sealed class LaneDirectory(EngineCore core)
{
    private readonly ConcurrentDictionary<(string Namespace, string WorkflowId), Lane> lanes = new();

    internal Lane this[string ns, string workflowId] =>
        lanes.GetOrAdd((ns, workflowId), key => new Lane(core, key.Namespace, key.WorkflowId));

    internal Lane this[RunKey run] => this[run.Namespace, run.WorkflowId];
}
