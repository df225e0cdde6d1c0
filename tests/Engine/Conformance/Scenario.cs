using Steward.Engine.Tests.Histories;
using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;
using Temporalio.Worker;

namespace Steward.Engine.Tests.Conformance;

/// <summary>
/// Runs one workflow and compares how it ended and what its history says with the file that was recorded from Temporal's
/// server 1.29: the embedded engine and a real server must both write the same. APPROVE=1 records anew.
/// </summary>
internal sealed class Scenario(SharedServer shared, string name)
{
    /// <summary>Where no worker polls.</summary>
    public const string Nobody = "-nobody";

    private readonly List<string> said = [];
    private string transcript = "";

    /// <summary>False where a replay cannot hold: the workflow's code is meant to differ from its history.</summary>
    public bool Replays { get; init; } = true;

    /// <summary>Whether the latest run's history belongs to the transcript too.</summary>
    public bool WithLatestRun { get; init; }

    /// <summary>Takes out of the transcript what differs from one time to the next.</summary>
    public Func<string, string> Mask { get; init; } = text => text;

    /// <summary>A worker on a busy machine has time enough: a task that timed out would stand in the history.</summary>
    public static WorkflowOptions Options(Workbench bench)
    {
        var options = bench.Options();
        options.TaskTimeout = TimeSpan.FromMinutes(1);
        return options;
    }

    public async Task RunAsync(
        Action<TemporalWorkerOptions> configure,
        Func<Workbench, Task<WorkflowHandle>> start,
        Func<Workbench, WorkflowHandle, Task>? talk = null)
    {
        await Workbench.RunAsync(shared.Server, configure, async bench =>
        {
            var handle = await start(bench);
            await (talk?.Invoke(bench, handle) ?? Task.CompletedTask);
            transcript = await TranscriptAsync(bench, handle);
        }, Replays);
        await Approved.MatchAsync(name, Mask(transcript));
    }

    /// <summary>Adds what a caller got to see to the transcript.</summary>
    public void Say(string line) => said.Add(line.TrimEnd('\n') + "\n");

    /// <summary>Waits for the first event of a type: what is sent before it would land anywhere.</summary>
    public static async Task SeenAsync(WorkflowHandle handle, EventType type, int times = 1)
    {
        await foreach (var @event in handle.FetchHistoryEventsAsync(new() { WaitNewEvent = true }))
        {
            times -= @event.EventType == type ? 1 : 0;
            if (times == 0)
            {
                return;
            }
        }
    }

    /// <summary>Until the server has ended it, or has refused its task: then it would be asked again and again.</summary>
    public static async Task EndAsync(WorkflowHandle handle)
    {
        await foreach (var e in handle.FetchHistoryEventsAsync(new() { WaitNewEvent = true }))
        {
            if (e.EventType == EventType.WorkflowTaskFailed)
            {
                await EndAsync(handle.TerminateAsync("enough"));
                return;
            }
        }
    }

    public static async Task<string> OutcomeAsync(WorkflowHandle handle)
    {
        try
        {
            return $"result: {await handle.GetResultAsync<string>()}\n";
        }
        catch (TemporalException e)
        {
            return FailureText.Of(e);
        }
    }

    private static async Task EndAsync(Task termination)
    {
        try
        {
            await termination;
        }
        catch (RpcException e) when (e.Code == RpcException.StatusCode.NotFound)
        {
            // It has ended already, and the transcript tells how.
        }
    }

    private async Task<string> TranscriptAsync(Workbench bench, WorkflowHandle handle)
    {
        var outcome = await OutcomeAsync(handle) + string.Concat(said);
        var history = await HistoryAsync(bench, handle, handle.ResultRunId);
        var latest = WithLatestRun ? "\nlatest run\n" + await HistoryAsync(bench, handle, null) : "";
        return $"{outcome}\n{history}{latest}";
    }

    private async Task<string> HistoryAsync(Workbench bench, WorkflowHandle handle, string? runId)
    {
        var run = bench.Client.GetWorkflowHandle(handle.Id, runId);
        return HistoryText.Of((await run.FetchHistoryAsync()).Events, new Dictionary<string, string>
        {
            [handle.Id] = "<workflow>",
            [bench.TaskQueue] = "<queue>",
            [shared.Server.Namespace] = "<namespace>",
        });
    }
}
