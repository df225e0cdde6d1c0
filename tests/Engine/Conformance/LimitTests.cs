using Steward.Tests.Fixtures;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Engine.Tests.Conformance;

/// <summary>What is too long or too large is refused in the same words by the engine and by a real server.</summary>
public sealed class LimitTests(SharedServer shared)
{
    private static readonly string TooLong = new('x', 1001);
    private static readonly string TooLarge = new('x', 3 * 1024 * 1024);

    private async Task RefusedAsync(Func<Task> call, string message)
    {
        var error = await Should.ThrowAsync<RpcException>(call);

        error.Code.ShouldBe(RpcException.StatusCode.InvalidArgument);
        error.Message.ShouldBe(message);
    }

    private Task StartAsync(string id, string type = "Type", string queue = "queue", string argument = "") =>
        shared.Server.Client.StartWorkflowAsync(type, [argument], new(id, queue));

    private static string Id() => $"workflow-{Guid.NewGuid():N}";

    [Fact]
    public Task A_workflow_id_of_more_than_a_thousand_characters_is_refused() =>
        RefusedAsync(() => StartAsync(TooLong), "WorkflowId length exceeds limit.");

    [Fact]
    public Task A_workflow_type_of_more_than_a_thousand_characters_is_refused() =>
        RefusedAsync(() => StartAsync(Id(), type: TooLong), "WorkflowType length exceeds limit.");

    [Fact]
    public Task A_task_queue_of_more_than_a_thousand_characters_is_refused() =>
        RefusedAsync(() => StartAsync(Id(), queue: TooLong), "taskQueue length exceeds limit");

    [Fact]
    public Task An_input_of_more_than_two_megabytes_is_refused() =>
        RefusedAsync(() => StartAsync(Id(), argument: TooLarge), "Blob data size exceeds limit.");

    [Fact]
    public Task A_signal_that_is_too_long_or_too_large_is_refused() => Workbench.RunAsync(
        shared.Server, options => options.AddWorkflow<Lives>(), async bench =>
        {
            var handle = await bench.StartAsync((Lives w) => w.RunAsync("wait"));

            await RefusedAsync(() => handle.SignalAsync(TooLong, []), "SignalName length exceeds limit.");
            await RefusedAsync(() => handle.SignalAsync("Hear", [TooLarge]), "Blob data size exceeds limit.");

            await handle.TerminateAsync();
        });
}
