using Steward.Tests.Fixtures;
using Temporalio.Activities;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Converters;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Messages;

public sealed class SignalTests(SharedServer shared)
{
    public sealed record Note(string Text, int Number);

    [Workflow]
    public sealed class Inbox
    {
        private readonly List<string> notes = [];
        private bool closed;

        [WorkflowRun]
        public async Task<IReadOnlyList<string>> RunAsync()
        {
            await Workflow.WaitConditionAsync(() => closed);
            return notes;
        }

        [WorkflowSignal]
        public Task AddAsync(Note note)
        {
            notes.Add($"{note.Text} {note.Number}");
            return Task.CompletedTask;
        }

        [WorkflowSignal(Dynamic = true)]
        public Task AnythingAsync(string name, IRawValue[] arguments)
        {
            notes.Add($"{name} with {arguments.Length}");
            return Task.CompletedTask;
        }

        [WorkflowSignal]
        public Task CloseAsync()
        {
            closed = true;
            return Task.CompletedTask;
        }
    }

    public sealed class Gate
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        [Activity]
        public async Task PassAsync()
        {
            Reached.TrySetResult();
            await Open.Task;
        }
    }

    // Closes at its first chance, and yet must not close over a signal that came while it was thinking.
    [Workflow]
    public sealed class Hasty
    {
        private int signals;

        [WorkflowRun]
        public async Task<int> RunAsync()
        {
            await Workflow.ExecuteLocalActivityAsync(
                (Gate gate) => gate.PassAsync(), new() { StartToCloseTimeout = TimeSpan.FromSeconds(9) });
            return signals;
        }

        [WorkflowSignal]
        public Task KnockAsync()
        {
            signals++;
            return Task.CompletedTask;
        }
    }

    private readonly Gate gate = new();

    private Task RunAsync(Func<Workbench, Task> body) => Workbench.RunAsync(
        shared.Server,
        options => options.AddWorkflow<Inbox>().AddWorkflow<Hasty>().AddAllActivities(gate),
        body);

    [Fact]
    public Task Signals_arrive_in_the_order_in_which_they_were_sent() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Inbox w) => w.RunAsync());
        for (var i = 0; i < 20; i++)
        {
            await handle.SignalAsync(w => w.AddAsync(new Note("note", i)));
        }

        await handle.SignalAsync(w => w.CloseAsync());

        (await handle.GetResultAsync()).ShouldBe(Enumerable.Range(0, 20).Select(i => $"note {i}"));
    });

    [Fact]
    public Task Signals_wait_for_a_worker() => RunAsync(async bench =>
    {
        await bench.StopWorkerAsync();
        var handle = await bench.StartAsync((Inbox w) => w.RunAsync());
        await handle.SignalAsync(w => w.AddAsync(new Note("early", 1)));
        await handle.SignalAsync(w => w.CloseAsync());

        await bench.StartWorkerAsync();

        (await handle.GetResultAsync()).ShouldBe(["early 1"]);
    });

    [Fact]
    public Task A_signal_without_a_handler_goes_to_the_dynamic_one() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Inbox w) => w.RunAsync());
        await handle.SignalAsync("surprise", [1, "two"]);
        await handle.SignalAsync(w => w.CloseAsync());

        (await handle.GetResultAsync()).ShouldBe(["surprise with 2"]);
    });

    [Fact]
    public Task A_signal_that_comes_while_the_workflow_is_closing_is_still_heard() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Hasty w) => w.RunAsync());
        await gate.Reached.Task;
        await handle.SignalAsync(w => w.KnockAsync());
        gate.Open.SetResult();

        (await handle.GetResultAsync()).ShouldBe(1);

        var failed = (await handle.FetchHistoryAsync()).Events
            .Single(e => e.EventType == EventType.WorkflowTaskFailed).WorkflowTaskFailedEventAttributes;
        failed.Cause.ShouldBe(WorkflowTaskFailedCause.UnhandledCommand);
    });

    [Fact]
    public Task A_signal_to_a_closed_workflow_is_not_found() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Inbox w) => w.RunAsync());
        await handle.SignalAsync(w => w.CloseAsync());
        await handle.GetResultAsync();

        var error = await Should.ThrowAsync<RpcException>(handle.SignalAsync(w => w.CloseAsync()));

        error.Code.ShouldBe(RpcException.StatusCode.NotFound);
        error.Message.ShouldBe("workflow execution already completed");
    });

    [Fact]
    public Task A_signal_to_nobody_is_not_found() => RunAsync(async bench =>
    {
        var error = await Should.ThrowAsync<RpcException>(bench.Client.GetWorkflowHandle("nobody").SignalAsync("x", []));

        error.Code.ShouldBe(RpcException.StatusCode.NotFound);
        error.Message.ShouldBe("workflow not found for ID: nobody");
    });

    [Fact]
    public Task The_signal_event_tells_name_input_and_sender() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Inbox w) => w.RunAsync());
        await handle.SignalAsync(w => w.AddAsync(new Note("x", 1)));
        await handle.SignalAsync(w => w.CloseAsync());
        await handle.GetResultAsync();

        var signal = (await handle.FetchHistoryAsync()).Events
            .First(e => e.EventType == EventType.WorkflowExecutionSignaled).WorkflowExecutionSignaledEventAttributes;

        signal.SignalName.ShouldBe("Add");
        signal.Input.Payloads_.Single().Data.ToStringUtf8().ShouldBe("""{"Text":"x","Number":1}""");
        signal.Identity.ShouldBe(bench.Client.Connection.Options.Identity);
    });
}
