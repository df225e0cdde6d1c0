using Steward.Workflows;
using Steward.Workflows.Contracts;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Common;
using Temporalio.Exceptions;
using Temporalio.Worker;

namespace Steward.Conversation.Tests.Benches;

/// <summary>Replays histories through today's code.</summary>
internal static class Replays
{
    /// <summary>Replays the newest run and all that it continued, and requires that no workflow task failed.</summary>
    public static async Task AssertAsync(ITemporalClient client, string workflowId)
    {
        string? runId = null;
        do
        {
            var history = await FetchAsync(client, workflowId, runId);
            if (history is null)
            {
                return;
            }

            await AssertAsync(history);
            runId = history.Events.First().WorkflowExecutionStartedEventAttributes.ContinuedExecutionRunId;
        }
        while (!string.IsNullOrEmpty(runId));
    }

    public static async Task AssertAsync(WorkflowHistory history)
    {
        history.Events.Where(happened => happened.EventType == EventType.WorkflowTaskFailed)
            .Select(happened => happened.WorkflowTaskFailedEventAttributes)
            .Select(failed => $"{failed.Cause}: {failed.Failure?.Message}")
            .ShouldBeEmpty("a workflow task failed");
        var options = new WorkflowReplayerOptions
        {
            DataConverter = StewardPayloads.Converter,
            // Without it, a loaded machine that is slow for two seconds passes for a workflow in a deadlock.
            DebugMode = true,
        };
        options.AddWorkflow<ConversationWorkflow>().AddWorkflow<IndexingWorkflow>();
        await new WorkflowReplayer(options).ReplayWorkflowAsync(history);
    }

    /// <summary>Ends a run that a test leaves open.</summary>
    public static async Task EndAsync(WorkflowHandle handle)
    {
        try
        {
            await handle.TerminateAsync("The test is over.");
        }
        catch (RpcException failure) when (failure.Code == RpcException.StatusCode.NotFound)
        {
            // It ended by itself, or was never opened.
        }
    }

    /// <summary>Keeps the history where the environment variable RECORD_HISTORIES names a folder.</summary>
    public static async Task RecordAsync(ITemporalClient client, string workflowId)
    {
        if (Environment.GetEnvironmentVariable("RECORD_HISTORIES") is { Length: > 0 } folder
            && await FetchAsync(client, workflowId, null) is { } history)
        {
            var name = TestContext.Current.TestMethod?.MethodName ?? "unknown";
            var file = $"{name}.{workflowId.GetHashCode(StringComparison.Ordinal):x8}.{history.Events.Count}.json";
            await File.WriteAllTextAsync(Path.Combine(folder, file), history.ToJson());
        }
    }

    private static async Task<WorkflowHistory?> FetchAsync(ITemporalClient client, string workflowId, string? runId)
    {
        try
        {
            return await client.GetWorkflowHandle(workflowId, runId).FetchHistoryAsync();
        }
        catch (RpcException failure) when (failure.Code == RpcException.StatusCode.NotFound)
        {
            return null;
        }
    }
}
