using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Temporalio.Api.Command.V1;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Engine.Tests.Durability;

/// <summary>Calls to one workflow that come together share a transaction; each keeps what it was promised.</summary>
public sealed class SharedTurnsTests : IDisposable
{
    private const string Queue = "by-hand";
    private const string Id = "w";

    private readonly string folder = Directory.CreateTempSubdirectory("steward-shared-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Task<EmbeddedEngine> StartAsync(string folder) => EmbeddedEngine.StartAsync(
        new() { DataFile = Path.Combine(folder, "engine.db"), PagePort = 0 });

    private static async Task<WorkflowHandle> StartWorkflowAsync(EmbeddedEngine engine) =>
        await (await engine.ConnectAsync()).StartWorkflowAsync("Anything", [], new(Id, Queue));

    private static async Task<(long Commits, long Flushes)> FiguresAsync(EmbeddedEngine engine)
    {
        using var http = new HttpClient();
        var figures = await http.GetFromJsonAsync<JsonObject>(new Uri(engine.PageAddress!, "figures"));
        return ((long)figures!["commits"]!, (long)figures["flushes"]!);
    }

    /// <summary>Sends so many at once; answers which of them were taken in.</summary>
    private static async Task<List<string>> SignalAtOnceAsync(
        WorkflowHandle handle, string name, int count, string text = "")
    {
        async Task<string?> SendAsync(int number)
        {
            try
            {
                await handle.SignalAsync($"{name}-{number}", [text], new() { Rpc = new() { Retry = false } });
                return $"{name}-{number}";
            }
            catch (RpcException e) when (e.Code == RpcException.StatusCode.Unavailable)
            {
                return null;
            }
        }

        return [.. (await Task.WhenAll(Enumerable.Range(0, count).Select(SendAsync))).OfType<string>()];
    }

    private static async Task<List<string>> HeardAsync(WorkflowHandle handle) =>
    [
        .. (await handle.FetchHistoryAsync()).Events
            .Where(e => e.EventType == EventType.WorkflowExecutionSignaled)
            .Select(e => e.WorkflowExecutionSignaledEventAttributes.SignalName),
    ];

    [Fact]
    public async Task Signals_that_come_together_share_flushes_and_are_all_kept_in_one_history()
    {
        await using var engine = await StartAsync(folder);
        var handle = await StartWorkflowAsync(engine);
        var before = await FiguresAsync(engine);

        var sent = await SignalAtOnceAsync(handle, "signal", 400);

        var after = await FiguresAsync(engine);
        (after.Commits - before.Commits).ShouldBe(400);
        (after.Flushes - before.Flushes).ShouldBeLessThan(200);
        (await HeardAsync(handle)).ShouldBe(sent, ignoreOrder: true);
        (await handle.FetchHistoryAsync()).Events.Select(e => e.EventId)
            .ShouldBe(Enumerable.Range(1, 402).Select(id => (long)id));
    }

    [Fact]
    public async Task Signals_that_share_what_a_full_disk_refuses_have_not_happened_and_those_after_have()
    {
        using var disk = SmallDisk.Mount(folder, megabytes: 8);
        await using var engine = await StartAsync(disk.Path);
        var handle = await StartWorkflowAsync(engine);

        var taken = await SignalAtOnceAsync(handle, "large", 40, new string('x', 500_000));
        var later = await SignalAtOnceAsync(handle, "small", 40);

        taken.Count.ShouldBeLessThan(40);
        (await HeardAsync(handle)).ShouldBe([.. taken, .. later], ignoreOrder: true);
        (await handle.FetchHistoryAsync()).Events.Select(e => e.EventId)
            .ShouldBe(Enumerable.Range(1, 2 + taken.Count + later.Count).Select(id => (long)id));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_half_way_takes_no_signal_with_it()
    {
        await using var engine = await StartAsync(folder);
        var handle = await StartWorkflowAsync(engine);
        var client = await engine.ConnectAsync();
        var task = await client.PollByHandAsync(Queue);
        Command[] halfWay =
        [
            new()
            {
                CommandType = CommandType.StartTimer,
                StartTimerCommandAttributes = new() { TimerId = "1", StartToFireTimeout = new() { Seconds = 60 } },
            },
            new()
            {
                CommandType = CommandType.ProtocolMessage,
                ProtocolMessageCommandAttributes = new() { MessageId = "never-sent" },
            },
        ];

        var before = SignalAtOnceAsync(handle, "before", 100);
        var refused = Should.ThrowAsync<RpcException>(() => client.AnswerByHandAsync(task, halfWay));
        var sent = await SignalAtOnceAsync(handle, "after", 100);

        (await refused).Message.ShouldContain("never-sent");
        sent.Count.ShouldBe(100);

        // What came while the task was under way is in history when the next one is answered.
        await client.AnswerByHandAsync(await client.PollByHandAsync(Queue));
        (await HeardAsync(handle)).ShouldBe([.. await before, .. sent], ignoreOrder: true);
        (await handle.FetchHistoryAsync()).Events.ShouldNotContain(e => e.EventType == EventType.TimerStarted);
    }
}
