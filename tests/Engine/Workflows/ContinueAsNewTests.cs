using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Common;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Workflows;

public sealed class ContinueAsNewTests(SharedServer shared)
{
    [Workflow]
    public sealed class Relay
    {
        private string? baton;

        [WorkflowRun]
        public async Task<string> RunAsync(int left, string? carried)
        {
            if (left > 0)
            {
                throw Workflow.CreateContinueAsNewException((Relay next) => next.RunAsync(left - 1, carried));
            }

            await Workflow.WaitConditionAsync(() => baton is not null || carried is not null);
            return string.Join(
                ' ',
                baton ?? carried,
                Workflow.Memo["colour"].Payload.Data.ToStringUtf8(),
                Workflow.TypedSearchAttributes.Get(SharedServer.Keyword),
                Workflow.Info.ContinuedRunId is not null,
                Workflow.Info.FirstExecutionRunId);
        }

        [WorkflowSignal]
        public Task PassAsync(string passed)
        {
            baton = passed;
            return Task.CompletedTask;
        }
    }

    [Workflow]
    public sealed class Repainter
    {
        [WorkflowRun]
        public Task<string> RunAsync(bool again)
        {
            if (again)
            {
                throw Workflow.CreateContinueAsNewException((Repainter next) => next.RunAsync(false), new()
                {
                    Memo = new Dictionary<string, object> { ["colour"] = "blue" },
                    TypedSearchAttributes = new SearchAttributeCollection.Builder()
                        .Set(SharedServer.Keyword, "changed").ToSearchAttributeCollection(),
                });
            }

            var colour = Workflow.Memo["colour"].Payload.Data.ToStringUtf8();
            return Task.FromResult($"{colour} {Workflow.TypedSearchAttributes.Get(SharedServer.Keyword)}");
        }
    }

    private Task RunAsync(Func<Workbench, WorkflowOptions, Task> body) => Workbench.RunAsync(
        shared.Server,
        options => options.AddWorkflow<Relay>().AddWorkflow<Repainter>(),
        bench =>
        {
            var options = bench.Options();
            options.Memo = new Dictionary<string, object> { ["colour"] = "red" };
            options.TypedSearchAttributes = new SearchAttributeCollection.Builder()
                .Set(SharedServer.Keyword, "kept").ToSearchAttributeCollection();
            return body(bench, options);
        });

    [Fact]
    public Task Memo_search_attributes_and_the_first_run_id_are_carried_on() => RunAsync(async (bench, options) =>
    {
        var handle = await bench.StartAsync((Relay w) => w.RunAsync(3, "go"), options);

        (await handle.GetResultAsync()).ShouldBe($"go \"red\" kept True {handle.ResultRunId}");
    });

    [Fact]
    public Task New_memo_and_search_attributes_replace_the_old_ones() => RunAsync(async (bench, options) =>
        (await bench.ExecuteAsync((Repainter w) => w.RunAsync(true), options)).ShouldBe("\"blue\" changed"));

    [Fact]
    public Task A_caller_who_does_not_follow_learns_the_next_run() => RunAsync(async (bench, options) =>
    {
        var handle = await bench.StartAsync((Relay w) => w.RunAsync(1, "go"), options);

        var next = await Should.ThrowAsync<WorkflowContinuedAsNewException>(handle.GetResultAsync(followRuns: false));

        (await bench.Client.GetWorkflowHandle(handle.Id).DescribeAsync()).RunId.ShouldBe(next.NewRunId);
        (await bench.Client.GetWorkflowHandle(handle.Id, handle.ResultRunId).DescribeAsync()).Status
            .ShouldBe(WorkflowExecutionStatus.ContinuedAsNew);
    });

    [Fact]
    public Task A_signal_after_continuing_reaches_the_new_run() => RunAsync(async (bench, options) =>
    {
        var handle = await bench.StartAsync((Relay w) => w.RunAsync(2, null), options);
        var current = bench.Client.GetWorkflowHandle<Relay>(handle.Id);
        await Eventually.AssertAsync(async () => (await current.FetchHistoryAsync()).Events.First()
            .WorkflowExecutionStartedEventAttributes.Input.Payloads_[0].Data.ToStringUtf8().ShouldBe("0"));

        await current.SignalAsync(w => w.PassAsync("baton"));

        (await handle.GetResultAsync()).ShouldStartWith("baton");
    });
}
