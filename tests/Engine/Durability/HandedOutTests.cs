using Steward.Tests.Fixtures;
using Temporalio.Api.Command.V1;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Engine.Tests.Durability;

/// <summary>
/// Handing a workflow task out is not stored by itself: what becomes of a worker's answer when the engine has lost its
/// memory in between.
/// </summary>
public sealed class HandedOutTests : IDisposable
{
    private const string Queue = "by-hand";
    private const string Id = "w";

    private readonly string folder = Directory.CreateTempSubdirectory("steward-handed-out-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<T> UntilKilledAsync<T>(Func<TemporalClient, Task<T>> body)
    {
        using var victim = await Victim.StartAsync(Path.Combine(folder, "engine.db"));
        var result = await body(await TemporalClient.ConnectAsync(new(victim.Address)));
        await victim.KillAsync();
        return result;
    }

    private static Task StartAsync(TemporalClient client, TimeSpan? taskTimeout = null) =>
        client.StartWorkflowAsync("Anything", [], new(Id, Queue) { TaskTimeout = taskTimeout });

    private static Task<PollWorkflowTaskQueueResponse> PollAsync(TemporalClient client) => client.PollByHandAsync(Queue);

    /// <summary>Ends the workflow.</summary>
    private static Task AnswerAsync(TemporalClient client, PollWorkflowTaskQueueResponse task) =>
        client.AnswerByHandAsync(task, new Command
        {
            CommandType = CommandType.CompleteWorkflowExecution,
            CompleteWorkflowExecutionCommandAttributes = new(),
        });

    private static async Task<string> HistoryAsync(TemporalClient client) => string.Join(' ',
        (await client.GetWorkflowHandle(Id).FetchHistoryAsync()).Events.Select(e => $"{e.EventId}:{e.EventType}"));

    [Fact]
    public async Task A_task_under_way_when_the_engine_died_is_handed_out_anew_and_the_old_answer_is_refused()
    {
        var lost = await UntilKilledAsync(async client =>
        {
            await StartAsync(client);
            return await PollAsync(client);
        });

        var history = await UntilKilledAsync(async client =>
        {
            await Should.ThrowAsync<RpcException>(() => AnswerAsync(client, lost));
            var again = await PollAsync(client);
            (await Should.ThrowAsync<RpcException>(() => AnswerAsync(client, lost))).Code
                .ShouldBe(RpcException.StatusCode.NotFound);
            await AnswerAsync(client, again);
            again.Attempt.ShouldBe(1);
            return await HistoryAsync(client);
        });

        history.ShouldBe("1:WorkflowExecutionStarted 2:WorkflowTaskScheduled "
                + "3:WorkflowTaskStarted 4:WorkflowTaskCompleted 5:WorkflowExecutionCompleted");
    }

    [Fact]
    public async Task A_task_that_a_stored_signal_was_held_back_for_may_still_be_answered()
    {
        var task = await UntilKilledAsync(async client =>
        {
            await StartAsync(client);
            var polled = await PollAsync(client);
            await client.GetWorkflowHandle(Id).SignalAsync("hello", []);
            return polled;
        });

        var history = await UntilKilledAsync(async client =>
        {
            (await Should.ThrowAsync<RpcException>(() => AnswerAsync(client, task))).Message
                .ShouldBe("UnhandledCommand");
            await AnswerAsync(client, await PollAsync(client));
            return await HistoryAsync(client);
        });

        history.ShouldBe("1:WorkflowExecutionStarted 2:WorkflowTaskScheduled "
                + "3:WorkflowTaskStarted 4:WorkflowTaskFailed 5:WorkflowExecutionSignaled 6:WorkflowTaskScheduled "
                + "7:WorkflowTaskStarted 8:WorkflowTaskCompleted 9:WorkflowExecutionCompleted");
    }

    [Fact]
    public async Task A_history_read_while_a_task_is_under_way_shows_its_start()
    {
        var history = await UntilKilledAsync(async client =>
        {
            await StartAsync(client);
            await PollAsync(client);
            return await HistoryAsync(client);
        });

        history.ShouldBe(
                "1:WorkflowExecutionStarted 2:WorkflowTaskScheduled 3:WorkflowTaskStarted");
    }

    [Fact]
    public async Task A_silent_worker_s_task_times_out_also_after_a_change_that_the_full_disk_undid()
    {
        using var disk = SmallDisk.Mount(folder, megabytes: 4);
        await using var engine = await EmbeddedEngine.StartAsync(new() { DataFile = Path.Combine(disk.Path, "engine.db") });
        var client = await TemporalClient.ConnectAsync(new(engine.Address));
        await StartAsync(client, taskTimeout: TimeSpan.FromSeconds(1));
        await PollAsync(client);
        var handle = client.GetWorkflowHandle(Id);
        await handle.SignalAsync("stored", []);

        var ballast = Path.Combine(disk.Path, "ballast");
        FillUp(ballast);
        var refused = await Should.ThrowAsync<RpcException>(() => handle.SignalAsync(
            "refused", [new string('x', 1_000_000)], new() { Rpc = new() { Retry = false } }));
        File.Delete(ballast);

        refused.Code.ShouldBe(RpcException.StatusCode.Unavailable);
        var next = await PollAsync(client);

        // What came while the worker was silent makes the next task one of its own, as on a Temporal server.
        next.Attempt.ShouldBe(1);
        await AnswerAsync(client, next);
        (await HistoryAsync(client)).ShouldContain(
            "4:WorkflowTaskTimedOut 5:WorkflowExecutionSignaled 6:WorkflowTaskScheduled");
    }

    private static void FillUp(string file)
    {
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var piece = new byte[4096];
        try
        {
            while (true)
            {
                stream.Write(piece);
            }
        }
        catch (IOException)
        {
            // The disk is full.
        }
    }
}
