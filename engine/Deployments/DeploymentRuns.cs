using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Steward.Engine.Schedules;
using Temporalio.Api.Deployment.V1;

namespace Steward.Engine.Deployments;

/// <summary>Every deployment is a run of its own that the engine itself plays, as schedules are.</summary>
internal static class DeploymentRuns
{
    private const string Prefix = "temporal-sys-worker-deployment:";
    private const string WorkflowType = "temporal-sys-worker-deployment-workflow";
    private const string TaskQueue = "temporal-sys-per-ns-tq";
    private const string DivisionName = "TemporalWorkerDeployment";

    /// <summary>Remembers that workers of this version poll this queue.</summary>
    internal static Task<bool> AddAsync(
        EngineCore core, string ns, WorkerDeploymentVersion version, DeploymentQueue queue) =>
        core.Lanes.DoAsync(Key(ns, version.DeploymentName), turn =>
        {
            var run = turn.Target is { IsOpen: true } present
                ? turn.Change(present) : Create(turn, version.DeploymentName);
            var state = run.Extras.Deployment!;
            var build = state.Find(version.BuildId) ?? new DeployedBuild(version.BuildId, run.Now);
            if (!build.Polls(queue.Name, queue.Type))
            {
                build = build with { Queues = [.. build.Queues, queue] };
            }

            run.Extras.Deployment = state.With(build);
            return true;
        });

    /// <summary>Changes a deployment that exists.</summary>
    internal static Task<T> ChangeAsync<T>(
        EngineCore core, string ns, string name, Func<RunTurn, DeploymentState, T> change) =>
        core.Lanes.DoAsync(Key(ns, name), turn => turn.Target is { IsOpen: true, Extras.Deployment: { } state } run
            ? change(turn.Change(run), state)
            : throw GrpcErrors.Of(StatusCode.FailedPrecondition,
                $"no Worker Deployment found with name {name}; does your Worker Deployment have pollers?"));

    private static RunKey Key(string ns, string name) => name.Length > 0
        ? new RunKey(ns, Prefix + name, "")
        : throw GrpcErrors.InvalidArgument("deployment name cannot be empty");

    private static RunTurn Create(Turn turn, string name)
    {
        var run = turn.Create(Guid.NewGuid().ToString());
        run.Extras.Deployment = new DeploymentState(name, turn.Now);
        RunStarting.Begin(run, new WorkflowExecutionStartedEventAttributes
        {
            WorkflowType = new() { Name = WorkflowType },
            TaskQueue = new() { Name = TaskQueue, Kind = TaskQueueKind.Normal },
            Attempt = 1,
            SearchAttributes = turn.Core.Namespaces[turn.Namespace].Typed(new SearchAttributes
            {
                IndexedFields = { [ScheduleLabels.Division] = JsonPayload.Of(DivisionName) },
            }),
        }, null, "", null);
        return run;
    }
}
