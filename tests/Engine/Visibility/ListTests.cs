using Steward.Tests.Fixtures;
using Temporalio.Client;
using Temporalio.Common;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Visibility;

public sealed class ListTests(SharedServer shared)
{
    [Workflow]
    public sealed class Ticket
    {
        private bool closed;

        [WorkflowRun]
        public Task RunAsync() => Workflow.WaitConditionAsync(() => closed);

        [WorkflowSignal]
        public Task RaiseAsync(long number)
        {
            Workflow.UpsertTypedSearchAttributes(SharedServer.Number.ValueSet(number));
            return Task.CompletedTask;
        }

        [WorkflowSignal]
        public Task CloseAsync()
        {
            closed = true;
            return Task.CompletedTask;
        }
    }

    // Four tickets of one team, numbered 0 to 3; the last two closed.
    private Task RunAsync(Func<Workbench, string, Task> body) => Workbench.RunAsync(
        shared.Server,
        options => options.AddWorkflow<Ticket>(),
        async bench =>
        {
            var team = $"team-{Guid.NewGuid():N}";
            for (var i = 0; i < 4; i++)
            {
                var options = bench.Options($"{team}-{i}");
                options.TypedSearchAttributes = new SearchAttributeCollection.Builder()
                    .Set(SharedServer.Keyword, team).Set(SharedServer.Number, i).ToSearchAttributeCollection();
                var handle = await bench.StartAsync((Ticket w) => w.RunAsync(), options);
                if (i >= 2)
                {
                    await handle.SignalAsync(w => w.CloseAsync());
                    await handle.GetResultAsync();
                }
            }

            await FindAsync(bench, $"TestKeyword = '{team}' AND ExecutionStatus = 'Completed'", 2);
            await FindAsync(bench, $"TestKeyword = '{team}'", 4);
            await body(bench, team);
        });

    private static async Task<List<WorkflowExecution>> FindAsync(Workbench bench, string query, int expected) =>
        await Eventually.GetAsync(
            async () => await bench.Client.ListWorkflowsAsync(query).ToListAsync(), found => found.Count == expected);

    [Fact]
    public Task Workflows_are_found_by_type_id_queue_status_time_and_their_own_attributes() =>
        RunAsync(async (bench, team) =>
        {
            await FindAsync(bench, $"WorkflowType = 'Ticket' AND TaskQueue = '{bench.TaskQueue}'", 4);
            await FindAsync(bench, $"WorkflowId = '{team}-1'", 1);
            await FindAsync(bench, $"WorkflowId IN ('{team}-1', '{team}-2', 'x')", 2);
            await FindAsync(bench, $"WorkflowId STARTS_WITH '{team}'", 4);
            await FindAsync(bench, $"TestKeyword = '{team}' AND ExecutionStatus = 'Running'", 2);
            await FindAsync(bench, $"TestKeyword = '{team}' AND ExecutionStatus = 2", 2);
            await FindAsync(bench, $"TestKeyword = '{team}' AND ExecutionStatus != 'Running'", 2);
            await FindAsync(bench, $"TestKeyword = '{team}' AND TestNumber BETWEEN 1 AND 2", 2);
            await FindAsync(bench, $"TestKeyword = '{team}' AND (TestNumber > 2 OR TestNumber < 1)", 2);
            await FindAsync(bench, $"TestKeyword = '{team}' AND NOT TestNumber = 3", 3);
            await FindAsync(bench, $"TestKeyword = '{team}' AND TestFlag IS NULL", 4);
            await FindAsync(bench, $"TestKeyword = '{team}' AND CloseTime IS NULL", 2);
            await FindAsync(bench, $"TestKeyword = '{team}' AND StartTime > '2020-01-01T00:00:00Z'", 4);
            await FindAsync(bench, $"TestKeyword = '{team}' AND StartTime < '2020-01-01T00:00:00Z'", 0);
            await FindAsync(bench, $"TestKeyword = '{team}' AND HistoryLength > 3", 2);
        });

    [Fact]
    public Task Open_workflows_are_listed_first_the_latest_on_top() => RunAsync(async (bench, team) =>
    {
        var found = await FindAsync(bench, $"TestKeyword = '{team}'", 4);

        found.Select(w => w.Id).ShouldBe([$"{team}-1", $"{team}-0", $"{team}-3", $"{team}-2"]);
    });

    [Fact]
    public Task A_listed_workflow_shows_its_attributes() => RunAsync(async (bench, team) =>
    {
        var found = (await FindAsync(bench, $"WorkflowId = '{team}-2'", 1)).Single();

        found.WorkflowType.ShouldBe("Ticket");
        found.TaskQueue.ShouldBe(bench.TaskQueue);
        found.TypedSearchAttributes.Get(SharedServer.Number).ShouldBe(2);
        found.CloseTime.ShouldNotBeNull();
        found.HistoryLength.ShouldBeGreaterThan(3);
    });

    [Fact]
    public Task A_changed_attribute_changes_what_is_found() => RunAsync(async (bench, team) =>
    {
        await bench.Client.GetWorkflowHandle<Ticket>($"{team}-0").SignalAsync(w => w.RaiseAsync(77));

        var found = await FindAsync(bench, $"TestKeyword = '{team}' AND TestNumber = 77", 1);

        found.Single().Id.ShouldBe($"{team}-0");
        await FindAsync(bench, $"TestKeyword = '{team}' AND TestNumber = 0", 0);
    });

    [Fact]
    public Task Pages_together_hold_every_workflow_once() => RunAsync(async (bench, team) =>
    {
        var ids = new List<string>();
        byte[]? token = null;
        do
        {
            var page = await bench.Client.ListWorkflowsPaginatedAsync(
                $"TestKeyword = '{team}'", token, new() { PageSize = 3 });
            page.Workflows.Count.ShouldBeLessThanOrEqualTo(3);
            ids.AddRange(page.Workflows.Select(w => w.Id));
            token = page.NextPageToken;
        }
        while (token is { Length: > 0 });

        ids.Order().ShouldBe(Enumerable.Range(0, 4).Select(i => $"{team}-{i}"));
    });

    [Fact]
    public Task Workflows_are_counted_also_by_status() => RunAsync(async (bench, team) =>
    {
        (await bench.Client.CountWorkflowsAsync($"TestKeyword = '{team}'")).Count.ShouldBe(4);

        var grouped = await bench.Client.CountWorkflowsAsync($"TestKeyword = '{team}' GROUP BY ExecutionStatus");

        grouped.Count.ShouldBe(4);
        grouped.Groups.ToDictionary(g => (string)g.GroupValues.Single(), g => g.Count)
            .ShouldBe(new Dictionary<string, long> { ["Running"] = 2, ["Completed"] = 2 }, ignoreOrder: true);
    });

    [Theory]
    [InlineData("Unheard = 'x'", "invalid query: invalid expression: column name 'Unheard' is not a valid search attribute")]
    [InlineData("WorkflowId =", "invalid query: malformed SQL query: syntax error at position 40")]
    [InlineData(
        "WorkflowId = x",
        "invalid query: operation is not supported: column name on the right side of comparison expression "
        + "(did you forget to quote 'x'?)")]
    [InlineData("StartTime > 'monday'", "invalid query: invalid expression: unable to parse datetime 'monday'")]
    public async Task A_filter_that_cannot_be_read_is_refused_with_the_reason(string query, string message)
    {
        var error = await Should.ThrowAsync<RpcException>(shared.Server.Client.CountWorkflowsAsync(query));

        error.Code.ShouldBe(RpcException.StatusCode.InvalidArgument);
        error.Message.ShouldBe(message);
    }
}
