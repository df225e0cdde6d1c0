using System.Collections.Concurrent;
using Steward.Engine.Matching;
using Steward.Engine.Runs;
using Temporalio.Api.Deployment.V1;

namespace Steward.Engine.Deployments;

/// <summary>All deployments, as of their last commit: where a task of a run goes, and whose worker polls.</summary>
internal sealed class DeploymentDirectory(EngineCore core)
{
    private readonly ConcurrentDictionary<(string Namespace, string Name), DeploymentState> all = new();

    internal void Put(string ns, DeploymentState state)
    {
        var known = all.TryGetValue((ns, state.Name), out var before);
        all[(ns, state.Name)] = state;
        if (known && !ReferenceEquals(before, state))
        {
            _ = core.Rerouting.MoveAsync(ns, state.Builds.SelectMany(build => build.Queues).Distinct().ToList());
        }
    }

    internal DeploymentState? Find(string ns, string name) => all.GetValueOrDefault((ns, name));

    internal void Remove(string ns, string name) => all.TryRemove((ns, name), out _);

    internal IEnumerable<DeploymentState> In(string ns) => all
        .Where(known => known.Key.Namespace == ns).Select(known => known.Value)
        .OrderBy(state => state.Name, StringComparer.Ordinal);

    /// <summary>The part of the queue that a poller serves. A version seen for the first time is remembered.</summary>
    internal async Task<QueueKey> EnterAsync(QueueKey queue, TaskQueue polled, WorkerDeploymentOptions? options)
    {
        if (DeploymentVersions.Of(options) is not { } version || polled.Kind == TaskQueueKind.Sticky)
        {
            return queue;
        }

        if (!Polls(queue.Namespace, version, queue.Name, queue.Type))
        {
            await DeploymentRuns.AddAsync(core, queue.Namespace, version, new DeploymentQueue(queue.Name, queue.Type));
        }

        return queue with { Part = DeploymentVersions.Part(version) };
    }

    /// <summary>The part of a queue where a run's task belongs.</summary>
    internal string Part(RunState run, string queue, TaskQueueType type)
    {
        if (all.IsEmpty)
        {
            return "";
        }

        var pinned = run.PinnedTo;
        return pinned is not null && (type == TaskQueueType.Workflow || Polls(run.Key.Namespace, pinned, queue, type))
            ? DeploymentVersions.Part(pinned)
            : DeploymentVersions.Part(Target(run.Key, queue, type));
    }

    /// <summary>Whether the worker that has the run in its cache is of the version that the run is to go on with.</summary>
    internal bool MayStay(RunState run) =>
        all.IsEmpty || Part(run, run.TaskQueue, TaskQueueType.Workflow) == DeploymentVersions.Part(run.DeployedOn);

    /// <summary>The version that new and upgrading workflows of a queue go to; null: unversioned workers.</summary>
    internal WorkerDeploymentVersion? Target(RunKey run, string queue, TaskQueueType type)
    {
        var routed = In(run.Namespace)
            .Select(state => (State: state, Build: Chosen(state, run.WorkflowId)))
            .Where(choice => choice.State.Find(choice.Build)?.Polls(queue, type) == true)
            .OrderByDescending(choice => choice.State.CurrentChangedAt ?? choice.State.RampingChangedAt)
            .FirstOrDefault();
        return routed.State is null
            ? null
            : new WorkerDeploymentVersion { DeploymentName = routed.State.Name, BuildId = routed.Build };
    }

    private bool Polls(string ns, WorkerDeploymentVersion version, string queue, TaskQueueType type) =>
        all.TryGetValue((ns, version.DeploymentName), out var state)
        && state.Find(version.BuildId)?.Polls(queue, type) == true;

    private static string Chosen(DeploymentState state, string workflowId) =>
        state.IsRamping && Share(workflowId) < state.RampShare ? state.Ramping : state.Current;

    /// <summary>The same for a workflow id every time, so that a workflow does not go to and fro (FNV-1a).</summary>
    private static float Share(string workflowId)
    {
        var hash = 2166136261u;
        foreach (var c in workflowId)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash % 10_000 / 100f;
    }
}
