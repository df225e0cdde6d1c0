using Temporalio.Api.Enums.V1;
using Temporalio.Api.History.V1;
using Temporalio.Client;
using Temporalio.Common;
using Temporalio.Worker;
using Temporalio.Workflows;

namespace Steward.Tests.Fixtures;

/// <summary>Fetches histories and replays them through the same workflow code.</summary>
public static class Histories
{
    /// <summary>Replays the run behind the handle; a difference between code and history throws.</summary>
    public static Task AssertReplaysAsync(WorkflowHandle handle, params Type[] workflowTypes)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return ReplayAsync(
            handle.FetchHistoryAsync(), [.. workflowTypes.Select(type => WorkflowDefinition.Create(type))]);
    }

    /// <summary>Replays the given runs and all that came of them: children, retries, cron and continued runs.</summary>
    internal static async Task AssertAllReplayAsync(
        ITemporalClient client,
        IEnumerable<(string Id, string? RunId)> runs,
        IReadOnlyCollection<WorkflowDefinition> definitions)
    {
        var pending = new Queue<(string Id, string? RunId)>(runs.Distinct());
        var seen = new HashSet<(string Id, string? RunId)>();
        while (pending.TryDequeue(out var run))
        {
            var history = await client.GetWorkflowHandle(run.Id, run.RunId).FetchHistoryAsync();
            var started = history.Events.First().WorkflowExecutionStartedEventAttributes;
            if (!seen.Add((run.Id, started.OriginalExecutionRunId)))
            {
                continue;
            }

            if (definitions.Any(definition => definition.Name is null || definition.Name == started.WorkflowType.Name))
            {
                await ReplayAsync(Task.FromResult(history), definitions);
            }

            foreach (var next in history.Events.SelectMany(@event => Successors(run.Id, @event)))
            {
                pending.Enqueue(next);
            }
        }
    }

    private static IEnumerable<(string Id, string? RunId)> Successors(string id, HistoryEvent @event)
    {
        var successor = @event.WorkflowExecutionContinuedAsNewEventAttributes?.NewExecutionRunId
            ?? @event.WorkflowExecutionCompletedEventAttributes?.NewExecutionRunId
            ?? @event.WorkflowExecutionFailedEventAttributes?.NewExecutionRunId
            ?? @event.WorkflowExecutionTimedOutEventAttributes?.NewExecutionRunId;
        if (!string.IsNullOrEmpty(successor))
        {
            yield return (id, successor);
        }

        if (@event.ChildWorkflowExecutionStartedEventAttributes is { } child)
        {
            yield return (child.WorkflowExecution.WorkflowId, child.WorkflowExecution.RunId);
        }
    }

    private static async Task ReplayAsync(
        Task<WorkflowHistory> fetching, IReadOnlyCollection<WorkflowDefinition> definitions)
    {
        var history = await fetching;
        var options = new WorkflowReplayerOptions();
        foreach (var definition in definitions)
        {
            options.AddWorkflow(definition);
        }

        // A run that nothing has been done for has no task to replay.
        if (history.Events.Any(@event => @event.EventType == EventType.WorkflowTaskCompleted))
        {
            await new WorkflowReplayer(options).ReplayWorkflowAsync(history);
        }
    }
}
