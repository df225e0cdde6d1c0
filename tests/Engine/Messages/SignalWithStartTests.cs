using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Messages;

public sealed class SignalWithStartTests(SharedServer shared)
{
    [Workflow]
    public sealed class Collector
    {
        private readonly List<string> words = [];

        [WorkflowRun]
        public async Task<string> RunAsync(int count)
        {
            await Workflow.WaitConditionAsync(() => words.Count >= count);
            return string.Join(' ', words);
        }

        [WorkflowSignal]
        public Task SayAsync(string word)
        {
            words.Add(word);
            return Task.CompletedTask;
        }
    }

    private Task RunAsync(Func<Workbench, Task> body) =>
        Workbench.RunAsync(shared.Server, options => options.AddWorkflow<Collector>(), body);

    private static Task<Temporalio.Client.WorkflowHandle<Collector, string>> SayAsync(
        Workbench bench, string id, string word, int count)
    {
        var options = bench.Options(id);
        options.SignalWithStart((Collector w) => w.SayAsync(word));
        return bench.StartAsync((Collector w) => w.RunAsync(count), options);
    }

    [Fact]
    public Task It_starts_a_workflow_that_has_the_signal_before_its_first_step() => RunAsync(async bench =>
    {
        var handle = await SayAsync(bench, bench.Options().Id!, "hello", 1);

        (await handle.GetResultAsync()).ShouldBe("hello");
        (await handle.FetchHistoryAsync()).Events.Take(3).Select(e => e.EventType).ShouldBe([
            EventType.WorkflowExecutionStarted, EventType.WorkflowExecutionSignaled, EventType.WorkflowTaskScheduled]);
    });

    [Fact]
    public Task It_signals_the_open_workflow_of_that_id() => RunAsync(async bench =>
    {
        var first = await SayAsync(bench, bench.Options().Id!, "hello", 2);

        var second = await SayAsync(bench, first.Id, "again", 2);

        second.ResultRunId.ShouldBe(first.ResultRunId);
        (await second.GetResultAsync()).ShouldBe("hello again");
    });

    [Fact]
    public Task After_a_close_it_starts_anew() => RunAsync(async bench =>
    {
        var first = await SayAsync(bench, bench.Options().Id!, "one", 1);
        await first.GetResultAsync();

        var second = await SayAsync(bench, first.Id, "two", 1);

        second.ResultRunId.ShouldNotBe(first.ResultRunId);
        (await second.GetResultAsync()).ShouldBe("two");
    });

    [Fact]
    public Task Many_at_once_start_one_workflow_that_hears_all() => RunAsync(async bench =>
    {
        var id = bench.Options().Id!;

        var handles = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => SayAsync(bench, id, $"{i}", 12)));

        handles.Select(h => h.ResultRunId).Distinct().Count().ShouldBe(1);
        (await handles[0].GetResultAsync()).Split(' ').Select(int.Parse).Order().ShouldBe(Enumerable.Range(0, 12));
    });
}
