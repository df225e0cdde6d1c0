using Google.Protobuf;
using Steward.Engine.Tests.Conformance;
using Steward.Tests.Fixtures;
using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Engine.Tests.Visibility;

/// <summary>Lists and histories read page by page, while runs start and end.</summary>
public sealed class PageTests(SharedServer shared)
{
    private static readonly ByteString Nonsense = ByteString.CopyFromUtf8("no token of this server");

    private Task RunAsync(Func<Workbench, Task> body) =>
        Workbench.RunAsync(shared.Server, options => options.AddWorkflow<Lives>(), body);

    private Task<ListWorkflowExecutionsResponse> PageAsync(Workbench bench, ByteString? token = null, int size = 2) =>
        bench.Client.WorkflowService.ListWorkflowExecutionsAsync(new()
        {
            Namespace = shared.Server.Namespace,
            Query = $"TaskQueue = '{bench.TaskQueue}'",
            PageSize = size,
            NextPageToken = token ?? ByteString.Empty,
        });

    private static async Task<List<WorkflowHandle>> StartAsync(Workbench bench, int count)
    {
        var handles = new List<WorkflowHandle>();
        for (var i = 0; i < count; i++)
        {
            handles.Add(await bench.StartAsync((Lives w) => w.RunAsync("wait")));
        }

        return handles;
    }

    private static Task CountedAsync(Workbench bench, string filter, int count) => Eventually.GetAsync(
        () => bench.Client.CountWorkflowsAsync($"TaskQueue = '{bench.TaskQueue}' AND {filter}"),
        counted => counted.Count == count);

    private static IEnumerable<string> Ids(ListWorkflowExecutionsResponse page) =>
        page.Executions.Select(run => run.Execution.WorkflowId);

    [Fact]
    public Task What_starts_or_ends_between_two_pages_makes_no_run_appear_twice_or_vanish() => RunAsync(async bench =>
    {
        var handles = await StartAsync(bench, 4);
        await CountedAsync(bench, "ExecutionStatus = 'Running'", 4);
        var first = await PageAsync(bench);
        Ids(first).ShouldBe([handles[3].Id, handles[2].Id]);

        handles.AddRange(await StartAsync(bench, 1));
        await handles[3].TerminateAsync();
        await CountedAsync(bench, "ExecutionStatus = 'Terminated'", 1);
        await CountedAsync(bench, "ExecutionStatus = 'Running'", 4);
        var second = await PageAsync(bench, first.NextPageToken, size: 10);

        Ids(second).Take(2).ShouldBe([handles[1].Id, handles[0].Id]);
        Ids(second).ShouldNotContain(handles[2].Id);
        await Task.WhenAll(handles.Except([handles[3]]).Select(handle => handle.TerminateAsync()));
    });

    [Fact]
    public Task A_list_leaves_out_what_an_open_run_has_not_come_to_yet() => RunAsync(async bench =>
    {
        var handle = (await StartAsync(bench, 1))[0];
        await CountedAsync(bench, "ExecutionStatus = 'Running'", 1);

        var open = (await PageAsync(bench)).Executions[0];
        (open.HistoryLength, open.HistorySizeBytes, open.StateTransitionCount).ShouldBe((0, 0, 0));
        await handle.TerminateAsync();
        await CountedAsync(bench, "ExecutionStatus = 'Terminated'", 1);

        (await PageAsync(bench)).Executions[0].HistoryLength.ShouldBeGreaterThan(1);
    });

    [Fact]
    public Task A_list_refuses_a_token_that_is_none() => RunAsync(async bench =>
    {
        var error = await Should.ThrowAsync<RpcException>(PageAsync(bench, Nonsense));

        // Temporal's server does not say whose fault it is.
        error.Code.ShouldBeOneOf(RpcException.StatusCode.InvalidArgument, RpcException.StatusCode.Unknown);
    });

    [Fact]
    public Task A_history_refuses_a_token_that_is_none() => RunAsync(async bench =>
    {
        var handle = (await StartAsync(bench, 1))[0];

        var error = await Should.ThrowAsync<RpcException>(
            bench.Client.WorkflowService.GetWorkflowExecutionHistoryAsync(new()
            {
                Namespace = shared.Server.Namespace,
                Execution = new() { WorkflowId = handle.Id },
                NextPageToken = Nonsense,
            }));

        (error.Code, error.Message).ShouldBe((RpcException.StatusCode.InvalidArgument, "Invalid NextPageToken."));
        await handle.TerminateAsync();
    });
}
