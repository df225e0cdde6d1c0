using System.Text.Json;
using Google.Protobuf;
using Temporalio.Api.Command.V1;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Engine.Tests.Workers;

/// <summary>Tokens of activities outlive the engine that made them, also when they were still JSON.</summary>
public sealed class TaskTokenTests
{
    private const string Queue = "tokens";
    private const string Id = "w";
    private const long ScheduledEvent = 5;
    private const long ActivityStamp = 2;

    private static async Task<(TemporalClient Client, string RunId)> WithActivityUnderWayAsync(EmbeddedEngine engine)
    {
        var client = await engine.ConnectAsync();
        var handle = await client.StartWorkflowAsync("Anything", [], new(Id, Queue));
        await client.AnswerByHandAsync(await client.PollByHandAsync(Queue), Schedule());
        await client.Connection.WorkflowService.PollActivityTaskQueueAsync(
            new() { Namespace = "default", TaskQueue = new() { Name = Queue }, Identity = "hand" });
        return (client, handle.FirstExecutionRunId!);
    }

    private static Command Schedule() => new()
    {
        CommandType = CommandType.ScheduleActivityTask,
        ScheduleActivityTaskCommandAttributes = new()
        {
            ActivityId = "1",
            ActivityType = new() { Name = "Greet" },
            TaskQueue = new() { Name = Queue },
            StartToCloseTimeout = new() { Seconds = 60 },
        },
    };

    private static Task CompleteAsync(TemporalClient client, ByteString token) =>
        client.Connection.WorkflowService.RespondActivityTaskCompletedAsync(
            new() { Namespace = "default", TaskToken = token, Identity = "hand" }, new() { Retry = false });

    [Fact]
    public async Task The_token_of_an_earlier_version_completes_its_activity()
    {
        await using var engine = await EmbeddedEngine.StartAsync();
        var (client, runId) = await WithActivityUnderWayAsync(engine);

        await CompleteAsync(client, ByteString.CopyFrom(JsonSerializer.SerializeToUtf8Bytes(new
        {
            Run = new { Namespace = "default", WorkflowId = Id, RunId = runId },
            EventId = ScheduledEvent,
            Stamp = ActivityStamp,
        })));

        (await client.GetWorkflowHandle(Id).FetchHistoryAsync()).Events
            .ShouldContain(e => e.EventType == EventType.ActivityTaskCompleted);
    }

    [Fact]
    public async Task The_token_of_the_version_before_completes_its_activity()
    {
        await using var engine = await EmbeddedEngine.StartAsync();
        var (client, runId) = await WithActivityUnderWayAsync(engine);
        using var token = new MemoryStream();
        await using (var writer = new BinaryWriter(token))
        {
            writer.Write((byte)1);
            Array.ForEach(["default", Id, runId], writer.Write);
            Array.ForEach([ScheduledEvent, ActivityStamp], writer.Write);
            Array.ForEach(["", ""], writer.Write);
        }

        await CompleteAsync(client, ByteString.CopyFrom(token.ToArray()));

        (await client.GetWorkflowHandle(Id).FetchHistoryAsync()).Events
            .ShouldContain(e => e.EventType == EventType.ActivityTaskCompleted);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AQID")]
    [InlineData("AQdkZWZhdWx0AXc=")]
    public async Task A_token_that_no_engine_made_is_refused_with_what_helps(string base64)
    {
        await using var engine = await EmbeddedEngine.StartAsync();
        var client = await engine.ConnectAsync();

        var refusal = await Should.ThrowAsync<RpcException>(() => CompleteAsync(client, ByteString.FromBase64(base64)));

        refusal.Code.ShouldBe(RpcException.StatusCode.InvalidArgument);
        refusal.Message.ShouldContain("Send back the token of the poll");
    }
}
