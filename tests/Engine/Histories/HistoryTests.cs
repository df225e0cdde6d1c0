using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Histories;

public sealed class HistoryTests(SharedServer shared)
{
    [Workflow]
    public sealed class Chatty
    {
        private int heard;

        [WorkflowRun]
        public async Task<int> RunAsync(int messages)
        {
            await Workflow.WaitConditionAsync(() => heard == messages);
            return heard;
        }

        [WorkflowSignal]
        public Task HearAsync()
        {
            heard++;
            return Task.CompletedTask;
        }
    }

    private Task RunAsync(int messages, Func<Workbench, WorkflowHandle<Chatty, int>, Task> body) => Workbench.RunAsync(
        shared.Server,
        options => options.AddWorkflow<Chatty>(),
        async bench => await body(bench, await bench.StartAsync((Chatty w) => w.RunAsync(messages))));

    private Task<GetWorkflowExecutionHistoryResponse> PageAsync(
        WorkflowHandle handle, Action<GetWorkflowExecutionHistoryRequest>? configure = null)
    {
        var request = new GetWorkflowExecutionHistoryRequest
        {
            Namespace = shared.Server.Namespace,
            Execution = new() { WorkflowId = handle.Id },
        };
        configure?.Invoke(request);
        return handle.Client.Connection.WorkflowService.GetWorkflowExecutionHistoryAsync(request);
    }

    [Fact]
    public Task Events_are_numbered_without_gaps_from_the_start_to_the_close() => RunAsync(5, async (_, handle) =>
    {
        for (var i = 0; i < 5; i++)
        {
            await handle.SignalAsync(w => w.HearAsync());
        }

        await handle.GetResultAsync();

        var events = (await handle.FetchHistoryAsync()).Events;
        events.Select(e => e.EventId).ShouldBe(Enumerable.Range(1, events.Count).Select(i => (long)i));
        events.First().EventType.ShouldBe(EventType.WorkflowExecutionStarted);
        events.Last().EventType.ShouldBe(EventType.WorkflowExecutionCompleted);
    });

    [Fact]
    public Task Whoever_waits_for_news_gets_each_event_as_it_comes() => RunAsync(1, async (_, handle) =>
    {
        var seen = new List<EventType>();
        await foreach (var @event in handle.FetchHistoryEventsAsync(new() { WaitNewEvent = true }))
        {
            seen.Add(@event.EventType);
            if (seen.Count == 4)
            {
                await handle.SignalAsync(w => w.HearAsync());
            }
        }

        seen.Take(4).Last().ShouldBe(EventType.WorkflowTaskCompleted);
        seen.ShouldContain(EventType.WorkflowExecutionSignaled);
        seen.Last().ShouldBe(EventType.WorkflowExecutionCompleted);
    });

    [Fact]
    public Task The_close_filter_answers_the_last_event_only() => RunAsync(1, async (_, handle) =>
    {
        var closing = PageAsync(handle, request =>
        {
            request.WaitNewEvent = true;
            request.HistoryEventFilterType = HistoryEventFilterType.CloseEvent;
        });
        await handle.SignalAsync(w => w.HearAsync());

        (await closing).History.Events.Single().EventType.ShouldBe(EventType.WorkflowExecutionCompleted);
    });

    [Fact]
    public Task A_history_can_be_read_in_pages() => RunAsync(3, async (_, handle) =>
    {
        for (var i = 0; i < 3; i++)
        {
            await handle.SignalAsync(w => w.HearAsync());
        }

        await handle.GetResultAsync();
        var ids = new List<long>();
        var page = await PageAsync(handle, request => request.MaximumPageSize = 2);
        while (!page.NextPageToken.IsEmpty)
        {
            ids.AddRange(page.History.Events.Select(e => e.EventId));
            var token = page.NextPageToken;
            page = await PageAsync(handle, request =>
            {
                request.MaximumPageSize = 2;
                request.NextPageToken = token;
            });
        }

        ids.AddRange(page.History.Events.Select(e => e.EventId));
        ids.ShouldBe((await handle.FetchHistoryAsync()).Events.Select(e => e.EventId));
        ids.Count.ShouldBeGreaterThan(2);
    });

    [Fact]
    public Task A_history_can_be_read_backwards() => RunAsync(1, async (_, handle) =>
    {
        await handle.SignalAsync(w => w.HearAsync());
        await handle.GetResultAsync();

        var page = await handle.Client.Connection.WorkflowService.GetWorkflowExecutionHistoryReverseAsync(new()
        {
            Namespace = shared.Server.Namespace,
            Execution = new() { WorkflowId = handle.Id },
            MaximumPageSize = 100,
        });

        page.History.Events.Select(e => e.EventId)
            .ShouldBe((await handle.FetchHistoryAsync()).Events.Select(e => e.EventId).Reverse());
    });

    [Fact]
    public Task The_history_of_an_unknown_run_is_not_found() => RunAsync(0, async (bench, handle) =>
    {
        var unknown = bench.Client.GetWorkflowHandle(handle.Id, Guid.NewGuid().ToString());

        var error = await Should.ThrowAsync<RpcException>(unknown.FetchHistoryAsync());

        error.Code.ShouldBe(RpcException.StatusCode.NotFound);
    });

    [Fact]
    public Task A_run_id_that_is_none_is_an_invalid_argument() => RunAsync(0, async (bench, handle) =>
    {
        var error = await Should.ThrowAsync<RpcException>(
            bench.Client.GetWorkflowHandle(handle.Id, "not-a-run-id").FetchHistoryAsync());

        error.Code.ShouldBe(RpcException.StatusCode.InvalidArgument);
        error.Message.ShouldBe("Invalid RunId.");
    });
}
