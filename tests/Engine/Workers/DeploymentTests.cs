using Steward.Engine.Tests.Conformance;
using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;
using Temporalio.Common;
using Temporalio.Exceptions;
using Temporalio.Worker;
using Version = Temporalio.Common.WorkerDeploymentVersion;

namespace Steward.Engine.Tests.Workers;

/// <summary>Two versions of a worker deployment side by side: who gets which workflow, and what descriptions say.</summary>
public sealed class DeploymentTests(SharedServer shared)
{
    private readonly string queue = $"queue-{Guid.NewGuid():N}";
    private readonly Version one = new($"shop-{Guid.NewGuid():N}", "1.0");

    private Version Two => one with { BuildId = "2.0" };

    private ITemporalClient Client => shared.Server.Client;

    private async Task RunAsync(Func<Task> body)
    {
        await using var first = await StartAsync(
            one, options => options.AddWorkflow<Routed.StayingOne>().AddWorkflow<Routed.MovingOne>());
        await using var second = await StartAsync(
            Two, options => options.AddWorkflow<Routed.StayingTwo>().AddWorkflow<Routed.MovingTwo>());
        await Eventually.GetAsync(DescribeAsync, seen => seen.WorkerDeploymentInfo.VersionSummaries.Count == 2);
        await body();
    }

    private async Task<RunningWorker> StartAsync(Version version, Action<TemporalWorkerOptions> configure)
    {
        var options = new TemporalWorkerOptions(queue) { DeploymentOptions = new(version, true) };
        configure(options);
        return RunningWorker.Start(await shared.Server.ConnectAsync(), options);
    }

    private Task<DescribeWorkerDeploymentResponse> DescribeAsync() => Client.WorkflowService.DescribeWorkerDeploymentAsync(
        new() { Namespace = shared.Server.Namespace, DeploymentName = one.DeploymentName });

    private async Task<DescribeWorkerDeploymentVersionResponse> DescribeAsync(Version version) =>
        await Client.WorkflowService.DescribeWorkerDeploymentVersionAsync(new()
        {
            Namespace = shared.Server.Namespace,
            DeploymentVersion = new() { DeploymentName = version.DeploymentName, BuildId = version.BuildId },
        });

    private async Task MakeCurrentAsync(Version version)
    {
        await Client.WorkflowService.SetWorkerDeploymentCurrentVersionAsync(new()
        {
            Namespace = shared.Server.Namespace,
            DeploymentName = version.DeploymentName,
            BuildId = version.BuildId,
            Identity = "ops",
        });
        await Eventually.GetAsync(
            DescribeAsync,
            seen => seen.WorkerDeploymentInfo is { RoutingConfigUpdateState: not RoutingConfigUpdateState.InProgress } info
                && info.RoutingConfig.CurrentDeploymentVersion?.BuildId == version.BuildId);
    }

    private async Task<WorkflowHandle> BeginAsync(string type, VersioningOverride? wanted = null)
    {
        var handle = await Client.StartWorkflowAsync(
            type, [], new($"{type}-{Guid.NewGuid():N}", queue) { VersioningOverride = wanted });
        await Scenario.SeenAsync(handle, EventType.WorkflowTaskCompleted);
        return handle;
    }

    private static async Task<string> EndAsync(WorkflowHandle handle)
    {
        await handle.SignalAsync("Release", []);
        return await handle.GetResultAsync<string>();
    }

    private static async Task<string> VersioningAsync(WorkflowHandle handle)
    {
        var info = (await handle.DescribeRawAsync()).WorkflowExecutionInfo.VersioningInfo;
        var pinned = info.VersioningOverride?.Pinned?.Version?.BuildId is { } build ? $", kept on {build}" : "";
        return $"{info.Behavior} on {info.DeploymentVersion?.BuildId}{pinned}";
    }

    private static async Task<IEnumerable<string>> TasksAsync(WorkflowHandle handle) =>
        (await handle.FetchHistoryAsync()).Events
        .Select(e => e.WorkflowTaskCompletedEventAttributes).Where(task => task is not null)
        .Select(task => $"{task.VersioningBehavior} by {task.DeploymentVersion.BuildId}");

    [Fact]
    public Task A_pinned_workflow_stays_with_its_build_and_others_move_with_the_current_one() => RunAsync(async () =>
    {
        await MakeCurrentAsync(one);
        var (staying, moving) = (await BeginAsync("Staying"), await BeginAsync("Moving"));
        (await VersioningAsync(staying)).ShouldBe("Pinned on 1.0");
        (await VersioningAsync(moving)).ShouldBe("AutoUpgrade on 1.0");

        await MakeCurrentAsync(Two);
        var young = await BeginAsync("Staying");

        (await EndAsync(staying)).ShouldBe("one");
        (await EndAsync(moving)).ShouldBe("two");
        (await EndAsync(young)).ShouldBe("two");
        (await TasksAsync(staying)).ShouldBe(["Pinned by 1.0", "Pinned by 1.0"]);
        (await TasksAsync(moving)).ShouldBe(["AutoUpgrade by 1.0", "AutoUpgrade by 2.0"]);
        (await VersioningAsync(moving)).ShouldBe("AutoUpgrade on 2.0");
    });

    [Fact]
    public Task A_start_may_name_the_build_that_takes_it() => RunAsync(async () =>
    {
        await MakeCurrentAsync(Two);

        var kept = await BeginAsync("Moving", new VersioningOverride.Pinned(one));

        (await VersioningAsync(kept)).ShouldEndWith("on 1.0, kept on 1.0");
        (await EndAsync(kept)).ShouldBe("one");
    });

    [Fact]
    public Task An_operator_moves_a_pinned_workflow_and_lets_it_go_again() => RunAsync(async () =>
    {
        await MakeCurrentAsync(one);
        var handle = await BeginAsync("Staying");
        var options = new Temporalio.Api.Workflow.V1.WorkflowExecutionOptions
        {
            VersioningOverride = new()
            {
                Pinned = new()
                {
                    Behavior = Temporalio.Api.Workflow.V1.VersioningOverride.Types.PinnedOverrideBehavior.Pinned,
                    Version = new() { DeploymentName = Two.DeploymentName, BuildId = Two.BuildId },
                },
            },
        };

        await ChangeAsync(handle, options);

        (await VersioningAsync(handle)).ShouldEndWith("kept on 2.0");
        (await EndAsync(handle)).ShouldBe("two");
        (await handle.FetchHistoryAsync()).Events
            .Single(e => e.EventType == EventType.WorkflowExecutionOptionsUpdated)
            .WorkflowExecutionOptionsUpdatedEventAttributes.VersioningOverride.Pinned.Version.BuildId.ShouldBe("2.0");
    });

    private Task ChangeAsync(WorkflowHandle handle, Temporalio.Api.Workflow.V1.WorkflowExecutionOptions options) =>
        Client.WorkflowService.UpdateWorkflowExecutionOptionsAsync(new()
        {
            Namespace = shared.Server.Namespace,
            WorkflowExecution = new() { WorkflowId = handle.Id },
            WorkflowExecutionOptions = options,
            UpdateMask = new() { Paths = { "versioning_override" } },
        });

    [Fact]
    public Task Descriptions_and_lists_tell_which_build_is_what() => RunAsync(async () =>
    {
        await MakeCurrentAsync(one);
        var staying = await BeginAsync("Staying");
        await MakeCurrentAsync(Two);

        var seen = (await DescribeAsync()).WorkerDeploymentInfo;
        seen.RoutingConfig.CurrentDeploymentVersion.BuildId.ShouldBe("2.0");
        seen.LastModifierIdentity.ShouldBe("ops");
        seen.VersionSummaries.ToDictionary(version => version.DeploymentVersion.BuildId, version => version.Status)
            .ShouldBe(new Dictionary<string, WorkerDeploymentVersionStatus>
            {
                ["1.0"] = WorkerDeploymentVersionStatus.Draining,
                ["2.0"] = WorkerDeploymentVersionStatus.Current,
            }, ignoreOrder: true);
        (await DescribeAsync(one)).WorkerDeploymentVersionInfo.TaskQueueInfos
            .ShouldContain(known => known.Name == queue && known.Type == TaskQueueType.Workflow);
        await Eventually.GetAsync(ListedAsync, listed => listed?.RoutingConfig.CurrentDeploymentVersion?.BuildId == "2.0");
        await Eventually.GetAsync(
            () => Client.CountWorkflowsAsync(
                $"TemporalWorkerDeploymentVersion = '{one.DeploymentName}:1.0' AND TaskQueue = '{queue}'"),
            counted => counted.Count == 1);
        await staying.TerminateAsync();
    });

    private async Task<ListWorkerDeploymentsResponse.Types.WorkerDeploymentSummary?> ListedAsync() =>
        (await Client.WorkflowService.ListWorkerDeploymentsAsync(new() { Namespace = shared.Server.Namespace, PageSize = 1000 }))
        .WorkerDeployments.FirstOrDefault(known => known.Name == one.DeploymentName);

    [Fact]
    public Task What_is_not_there_or_may_not_be_is_refused_in_the_same_words() => RunAsync(async () =>
    {
        await MakeCurrentAsync(one);

        Task[] calls =
        [
            DescribeAsync(one with { BuildId = "9.9" }),
            MakeCurrentAsync(one with { DeploymentName = "nobody" }),
            RampAsync(one, 10),
            RampAsync(Two, 101),
            MakeCurrentAsync(one with { BuildId = "9.9" }),
            DeleteAsync(one),
        ];
        var said = await Task.WhenAll(calls.Select(RefusedAsync));

        said.ShouldBe(
        [
            "NotFound: Worker Deployment Version not found",
            "FailedPrecondition: no Worker Deployment found with name nobody; does your Worker Deployment have pollers?",
            $"FailedPrecondition: requested ramping version {one.ToCanonicalString()} is already current",
            "InvalidArgument: Percentage must be between 0 and 100 (inclusive)",
            "NotFound: Version not found in deployment",
            "FailedPrecondition: Version cannot be deleted since it is current or ramping.",
        ]);
    });

    [Fact]
    public Task A_ramping_build_gets_its_share_of_what_begins() => RunAsync(async () =>
    {
        await MakeCurrentAsync(one);
        await RampAsync(Two, 100);

        (await EndAsync(await BeginAsync("Staying"))).ShouldBe("two");
        (await DescribeAsync(Two)).WorkerDeploymentVersionInfo.Status.ShouldBe(WorkerDeploymentVersionStatus.Ramping);
    });

    private async Task RampAsync(Version version, float share)
    {
        await Client.WorkflowService.SetWorkerDeploymentRampingVersionAsync(new()
        {
            Namespace = shared.Server.Namespace,
            DeploymentName = version.DeploymentName,
            BuildId = version.BuildId,
            Percentage = share,
        });
        await Eventually.GetAsync(
            DescribeAsync,
            seen => seen.WorkerDeploymentInfo is { RoutingConfigUpdateState: not RoutingConfigUpdateState.InProgress } info
                && info.RoutingConfig.RampingDeploymentVersion?.BuildId == version.BuildId);
    }

    private Task DeleteAsync(Version version) => Client.WorkflowService.DeleteWorkerDeploymentVersionAsync(new()
    {
        Namespace = shared.Server.Namespace,
        DeploymentVersion = new() { DeploymentName = version.DeploymentName, BuildId = version.BuildId },
    });

    private static async Task<string> RefusedAsync(Task refused)
    {
        var error = await Should.ThrowAsync<RpcException>(refused);
        return $"{error.Code}: {error.Message}";
    }
}
