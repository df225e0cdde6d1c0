using Steward.Tests.Fixtures;
using Temporalio.Activities;

using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Conformance;

/// <summary>What operators do to pending activities and to many workflows at once.</summary>
public sealed class OperatorTests(SharedServer shared)
{
    [Workflow]
    public sealed class Patient
    {
        [WorkflowRun]
        public Task<string> RunAsync() => Workflow.ExecuteActivityAsync(
            (Flaky acts) => acts.Do(),
            new()
            {
                StartToCloseTimeout = TimeSpan.FromMinutes(1),
                RetryPolicy = new() { InitialInterval = TimeSpan.FromHours(1) },
            });
    }

    public sealed class Flaky
    {
        private int attempts;

        [Activity]
        public string Do() => Interlocked.Increment(ref attempts) > 1
            ? $"attempt {ActivityExecutionContext.Current.Info.Attempt}"
            : throw new ApplicationFailureException("not yet", "NotYet");
    }

    private Task WaitingAsync(Func<Workbench, WorkflowHandle<Patient, string>, Task> body) => Workbench.RunAsync(
        shared.Server,
        options => options.AddWorkflow<Patient>().AddAllActivities(new Flaky()),
        async bench =>
        {
            var handle = await bench.StartAsync((Patient w) => w.RunAsync());
            await PendingAsync(handle, activity => activity.Attempt == 2);
            await body(bench, handle);
        });

    private static async Task<Temporalio.Api.Workflow.V1.PendingActivityInfo> PendingAsync(
        WorkflowHandle handle, Predicate<Temporalio.Api.Workflow.V1.PendingActivityInfo> holds)
    {
        var seen = await Eventually.GetAsync(
            () => handle.DescribeRawAsync(),
            d => d.PendingActivities.Count == 1 && holds(d.PendingActivities[0]));
        return seen.PendingActivities[0];
    }

    private static Temporalio.Api.Common.V1.WorkflowExecution Of(WorkflowHandle handle) => new() { WorkflowId = handle.Id };

    [Fact]
    public Task A_reset_activity_begins_anew_at_once() => WaitingAsync(async (bench, handle) =>
    {
        await bench.Client.WorkflowService.ResetActivityAsync(new()
        {
            Namespace = shared.Server.Namespace,
            Execution = Of(handle),
            Id = "1",
        });

        (await handle.GetResultAsync()).ShouldBe("attempt 1");
    });

    [Fact]
    public Task A_paused_activity_waits_until_it_may_go_on() => WaitingAsync(async (bench, handle) =>
    {
        await bench.Client.WorkflowService.PauseActivityAsync(new()
        {
            Namespace = shared.Server.Namespace,
            Execution = Of(handle),
            Id = "1",
            Identity = "ops",
            Reason = "maintenance",
        });
        var paused = await PendingAsync(handle, activity => activity.Paused);
        paused.State.ShouldBe(PendingActivityState.Paused);
        paused.PauseInfo.Manual.Reason.ShouldBe("maintenance");

        await bench.Client.WorkflowService.UnpauseActivityAsync(new()
        {
            Namespace = shared.Server.Namespace,
            Execution = Of(handle),
            Type = "Do",
        });

        (await handle.GetResultAsync()).ShouldBe("attempt 2");
    });

    [Fact]
    public Task New_options_take_the_place_of_an_activitys_own() => WaitingAsync(async (bench, handle) =>
    {
        var changed = await bench.Client.WorkflowService.UpdateActivityOptionsAsync(new()
        {
            Namespace = shared.Server.Namespace,
            Execution = Of(handle),
            Id = "1",
            ActivityOptions = new()
            {
                // Long enough for a call that a busy server answers late, and the client makes again.
                RetryPolicy = new() { InitialInterval = new() { Seconds = 5 } },
            },
            UpdateMask = new() { Paths = { "retry_policy.initial_interval" } },
        });
        changed.ActivityOptions.RetryPolicy.InitialInterval.Seconds.ShouldBe(5);
        changed.ActivityOptions.StartToCloseTimeout.Seconds.ShouldBe(60);

        (await handle.GetResultAsync()).ShouldBe("attempt 2");
    });

    [Fact]
    public Task An_activity_that_is_not_there_is_not_found() => WaitingAsync(async (bench, handle) =>
    {
        var (service, ns) = (bench.Client.WorkflowService, shared.Server.Namespace);
        Task[] calls =
        [
            service.PauseActivityAsync(new() { Namespace = ns, Execution = Of(handle), Id = "77" }),
            service.UnpauseActivityAsync(new() { Namespace = ns, Execution = Of(handle), Id = "77" }),
            service.ResetActivityAsync(new() { Namespace = ns, Execution = Of(handle), Id = "77" }),
            service.UpdateActivityOptionsAsync(new() { Namespace = ns, Execution = Of(handle), Id = "77" }),
            service.PauseActivityAsync(new() { Namespace = ns, Execution = Of(handle), Type = "Nobody" }),
            service.UnpauseActivityAsync(new() { Namespace = ns, Execution = Of(handle), Type = "Nobody" }),
            service.ResetActivityAsync(new() { Namespace = ns, Execution = Of(handle), Type = "Nobody" }),
        ];
        var said = await Task.WhenAll(calls.Select(async call =>
        {
            var error = await Should.ThrowAsync<RpcException>(call);
            return $"{error.Code}: {error.Message}";
        }));

        const string Unknown =
            "NotFound: Can't find pending activity with such ID. Invalid activityID or activity already completed";
        said.ShouldBe(
        [
            Unknown, Unknown, Unknown, "InvalidArgument: ActivityOptions are not provided", Unknown, Unknown, Unknown,
        ]);
        await handle.TerminateAsync();
    });
}
