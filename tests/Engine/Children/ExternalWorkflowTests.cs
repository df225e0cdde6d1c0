using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Children;

public sealed class ExternalWorkflowTests(SharedServer shared)
{
    [Workflow]
    public sealed class Listener
    {
        private string? word;

        [WorkflowRun]
        public async Task<string> RunAsync()
        {
            await Workflow.WaitConditionAsync(() => word is not null);
            return word!;
        }

        [WorkflowSignal]
        public Task HearAsync(string said)
        {
            word = said;
            return Task.CompletedTask;
        }
    }

    [Workflow]
    public sealed class Caller
    {
        [WorkflowRun]
        public async Task<string> RunAsync(string id, bool cancel)
        {
            var other = Workflow.GetExternalWorkflowHandle<Listener>(id);
            try
            {
                await (cancel ? other.CancelAsync() : other.SignalAsync(w => w.HearAsync("from afar")));
                return "sent";
            }
            catch (ApplicationFailureException e)
            {
                return e.Message;
            }
        }
    }

    private Task RunAsync(Func<Workbench, Task> body) => Workbench.RunAsync(
        shared.Server, options => options.AddWorkflow<Listener>().AddWorkflow<Caller>(), body);

    [Fact]
    public Task A_workflow_signals_another() => RunAsync(async bench =>
    {
        var listener = await bench.StartAsync((Listener w) => w.RunAsync());
        var caller = await bench.StartAsync((Caller w) => w.RunAsync(listener.Id, false));

        (await caller.GetResultAsync()).ShouldBe("sent");

        (await listener.GetResultAsync()).ShouldBe("from afar");
        (await caller.FetchHistoryAsync()).Events.Select(e => e.EventType)
            .ShouldContain(EventType.ExternalWorkflowExecutionSignaled);
    });

    [Fact]
    public Task A_workflow_cancels_another() => RunAsync(async bench =>
    {
        var listener = await bench.StartAsync((Listener w) => w.RunAsync());
        var caller = await bench.StartAsync((Caller w) => w.RunAsync(listener.Id, true));

        (await caller.GetResultAsync()).ShouldBe("sent");

        var failed = await Should.ThrowAsync<WorkflowFailedException>(listener.GetResultAsync());
        failed.InnerException.ShouldBeOfType<CanceledFailureException>();
        (await caller.FetchHistoryAsync()).Events.Select(e => e.EventType)
            .ShouldContain(EventType.ExternalWorkflowExecutionCancelRequested);
    });

    [Fact]
    public Task A_signal_to_nobody_fails_in_the_caller() => RunAsync(async bench =>
        (await bench.ExecuteAsync((Caller w) => w.RunAsync("nobody-here", false)))
            .ShouldBe("Unable to signal external workflow because it was not found"));

    [Fact]
    public Task A_cancel_to_nobody_fails_in_the_caller() => RunAsync(async bench =>
        (await bench.ExecuteAsync((Caller w) => w.RunAsync("nobody-here", true)))
            .ShouldBe("Unable to cancel external workflow because not found"));
}
