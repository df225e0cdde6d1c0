using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Children;

public sealed class ChildWorkflowTests(SharedServer shared)
{
    [Workflow]
    public sealed class Child
    {
        private string? word;

        [WorkflowRun]
        public async Task<string> RunAsync(string mode)
        {
            if (mode == "fail")
            {
                throw new ApplicationFailureException("the child fell", "Fell");
            }

            if (mode == "continue")
            {
                throw Workflow.CreateContinueAsNewException((Child next) => next.RunAsync("answer"));
            }

            if (mode == "wait")
            {
                await Workflow.WaitConditionAsync(() => word is not null);
            }

            var parent = Workflow.Info.Parent;
            return word ?? $"child of {parent?.WorkflowId}, root {Workflow.Info.Root?.WorkflowId}";
        }

        [WorkflowSignal]
        public Task SayAsync(string said)
        {
            word = said;
            return Task.CompletedTask;
        }
    }

    [Workflow]
    public sealed class Parent
    {
        [WorkflowRun]
        public Task<string> RunAsync(string childId, string mode) => Workflow.ExecuteChildWorkflowAsync(
            (Child child) => child.RunAsync(mode),
            new() { Id = childId, StaticSummary = "a child", RetryPolicy = new() { MaximumAttempts = 1 } });
    }

    [Workflow]
    public sealed class Talker
    {
        [WorkflowRun]
        public async Task<string> RunAsync(string childId)
        {
            var child = await Workflow.StartChildWorkflowAsync(
                (Child w) => w.RunAsync("wait"), new() { Id = childId });
            await child.SignalAsync(w => w.SayAsync("hello child"));
            return await child.GetResultAsync();
        }
    }

    [Workflow]
    public sealed class Catcher
    {
        [WorkflowRun]
        public async Task<string> RunAsync(string childId)
        {
            try
            {
                return await Workflow.ExecuteChildWorkflowAsync((Child w) => w.RunAsync(""), new() { Id = childId });
            }
            catch (WorkflowAlreadyStartedException e)
            {
                return $"{e.WorkflowId} {e.WorkflowType} is there already";
            }
        }
    }

    private Task RunAsync(Func<Workbench, string, Task> body) => Workbench.RunAsync(
        shared.Server,
        options => options.AddWorkflow<Child>().AddWorkflow<Parent>().AddWorkflow<Talker>().AddWorkflow<Catcher>(),
        bench => body(bench, $"child-{Guid.NewGuid():N}"));

    [Fact]
    public Task A_child_answers_its_parent_and_knows_it() => RunAsync(async (bench, childId) =>
    {
        var handle = await bench.StartAsync((Parent w) => w.RunAsync(childId, "answer"));

        (await handle.GetResultAsync()).ShouldBe($"child of {handle.Id}, root {handle.Id}");

        (await bench.Client.GetWorkflowHandle(childId).DescribeAsync()).ParentId.ShouldBe(handle.Id);
    });

    [Fact]
    public Task The_parents_history_tells_the_childs_life() => RunAsync(async (bench, childId) =>
    {
        var handle = await bench.StartAsync((Parent w) => w.RunAsync(childId, "answer"));
        await handle.GetResultAsync();

        var history = (await handle.FetchHistoryAsync()).Events;
        var initiated = history.Single(e => e.EventType == EventType.StartChildWorkflowExecutionInitiated);
        initiated.StartChildWorkflowExecutionInitiatedEventAttributes.WorkflowId.ShouldBe(childId);
        initiated.UserMetadata.Summary.Data.ToStringUtf8().ShouldBe("\"a child\"");
        var completed = history.Single(e => e.EventType == EventType.ChildWorkflowExecutionCompleted)
            .ChildWorkflowExecutionCompletedEventAttributes;
        completed.InitiatedEventId.ShouldBe(initiated.EventId);
        completed.WorkflowExecution.WorkflowId.ShouldBe(childId);
    });

    [Fact]
    public Task A_childs_failure_reaches_the_parent_with_its_cause() => RunAsync(async (bench, childId) =>
    {
        var failed = await Should.ThrowAsync<WorkflowFailedException>(
            bench.ExecuteAsync((Parent w) => w.RunAsync(childId, "fail")));

        var failure = failed.InnerException.ShouldBeOfType<ChildWorkflowFailureException>();
        failure.WorkflowId.ShouldBe(childId);
        failure.WorkflowType.ShouldBe("Child");
        failure.Message.ShouldBe("Child Workflow execution failed");
        failure.RetryState.ShouldBe(RetryState.MaximumAttemptsReached);
        failure.InnerException.ShouldBeOfType<ApplicationFailureException>().ErrorType.ShouldBe("Fell");
    });

    [Fact]
    public Task A_child_that_continues_as_new_answers_with_its_last_run() => RunAsync(async (bench, childId) =>
        (await bench.ExecuteAsync((Parent w) => w.RunAsync(childId, "continue"))).ShouldStartWith("child of"));

    [Fact]
    public Task A_parent_signals_its_child() => RunAsync(async (bench, childId) =>
        (await bench.ExecuteAsync((Talker w) => w.RunAsync(childId))).ShouldBe("hello child"));

    [Fact]
    public Task A_child_whose_id_is_taken_cannot_start() => RunAsync(async (bench, childId) =>
    {
        var other = await bench.StartAsync((Child w) => w.RunAsync("wait"), bench.Options(childId));

        (await bench.ExecuteAsync((Catcher w) => w.RunAsync(childId)))
            .ShouldBe($"{childId} Child is there already");

        await other.SignalAsync(w => w.SayAsync("done"));
        await other.GetResultAsync();
    });

    [Fact]
    public Task Cancelling_the_parent_cancels_the_child() => RunAsync(async (bench, childId) =>
    {
        var handle = await bench.StartAsync((Parent w) => w.RunAsync(childId, "wait"));
        await StartedAsync(bench, childId);

        await handle.CancelAsync();

        var failed = await Should.ThrowAsync<WorkflowFailedException>(handle.GetResultAsync());
        failed.InnerException.ShouldBeOfType<CanceledFailureException>();
        await StatusAsync(bench, childId, WorkflowExecutionStatus.Canceled);
    });

    [Fact]
    public Task A_child_that_is_terminated_fails_its_parent() => RunAsync(async (bench, childId) =>
    {
        var handle = await bench.StartAsync((Parent w) => w.RunAsync(childId, "wait"));
        await StartedAsync(bench, childId);

        await bench.Client.GetWorkflowHandle(childId).TerminateAsync("enough");

        var failed = await Should.ThrowAsync<WorkflowFailedException>(handle.GetResultAsync());
        failed.InnerException.ShouldBeOfType<ChildWorkflowFailureException>()
            .InnerException.ShouldBeOfType<TerminatedFailureException>();
    });

    [Fact]
    public Task An_open_child_is_shown_to_whoever_describes_the_parent() => RunAsync(async (bench, childId) =>
    {
        var handle = await bench.StartAsync((Parent w) => w.RunAsync(childId, "wait"));
        await StartedAsync(bench, childId);

        var pending = await Eventually.GetAsync(
            async () => (await handle.DescribeRawAsync()).PendingChildren.SingleOrDefault(),
            child => child?.RunId.Length > 0);

        pending!.WorkflowId.ShouldBe(childId);
        pending.WorkflowTypeName.ShouldBe("Child");
        pending.ParentClosePolicy.ShouldBe(Temporalio.Api.Enums.V1.ParentClosePolicy.Terminate);
        await handle.TerminateAsync();
    });

    private static Task StartedAsync(Workbench bench, string id) =>
        Eventually.AssertAsync(() => bench.Client.GetWorkflowHandle(id).DescribeAsync());

    private static Task StatusAsync(Workbench bench, string id, WorkflowExecutionStatus expected) =>
        Eventually.AssertAsync(async () =>
            (await bench.Client.GetWorkflowHandle(id).DescribeAsync()).Status.ShouldBe(expected));
}
