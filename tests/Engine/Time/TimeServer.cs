using Google.Protobuf.WellKnownTypes;
using Temporalio.Client;
using Temporalio.Worker;

namespace Steward.Engine.Tests.Time;

/// <summary>A server that skips time, spoken to only through what the engine and Temporal's test server both serve.</summary>
internal sealed class TimeServer(ITemporalClient client)
{
    private readonly string queue = $"queue-{Guid.NewGuid():N}";

    public static async Task<TimeServer> ConnectAsync(string address) =>
        new(await TemporalClient.ConnectAsync(new(address) { Namespace = "default" }));

    public async Task<string> RunAsync(Func<TimeServer, Task<string>> body)
    {
        var options = new TemporalWorkerOptions(queue).AddWorkflow<Waits>().AddAllActivities(new Waits.Acts());
        using var worker = new TemporalWorker(client, options);
        return await worker.ExecuteAsync(() => body(this));
    }

    public Task<WorkflowHandle<Waits, string>> StartAsync(string how, Action<WorkflowOptions>? configure = null)
    {
        var options = new WorkflowOptions($"workflow-{Guid.NewGuid():N}", queue);
        configure?.Invoke(options);
        return client.StartWorkflowAsync((Waits w) => w.RunAsync(how), options);
    }

    public async Task<DateTimeOffset> NowAsync() =>
        (await client.Connection.TestService.GetCurrentTimeAsync(new Empty())).Time.ToDateTimeOffset();

    public Task LockAsync() => client.Connection.TestService.LockTimeSkippingAsync(new());

    public Task UnlockAsync() => client.Connection.TestService.UnlockTimeSkippingAsync(new());

    public Task SleepAsync(TimeSpan duration) =>
        client.Connection.TestService.UnlockTimeSkippingWithSleepAsync(new() { Duration = Duration.FromTimeSpan(duration) });

    /// <summary>What the body answers and how much of the server's time it took, in whole seconds.</summary>
    public async Task<string> TimedAsync(Func<Task<string>> body)
    {
        var begin = await NowAsync();
        var answer = await body();
        return $"{answer}; {Math.Round((await NowAsync() - begin).TotalMinutes)} minutes on the clock";
    }
}
