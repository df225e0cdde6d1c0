using Steward.Engine.Frontend;
using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.Workflow.V1;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Page;

/// <summary>One run: what it is, what it waits for, and its history in words.</summary>
internal static class WorkflowPage
{
    private const int MostEvents = 2000;

    internal static async Task<Html> RenderAsync(EngineCore core, string ns, string workflowId, string runId)
    {
        _ = core.Namespaces[ns];
        if (runId.Length > 0 && !Guid.TryParse(runId, out _))
        {
            throw GrpcErrors.WorkflowNotFound(workflowId);
        }

        var (seen, timers) = await core.Lanes.DoAsync(
            new RunKey(ns, workflowId, runId),
            turn => (DescribeApi.Describe(turn.Existing(), turn.Now), Timers(turn.Existing())));
        var info = seen.WorkflowExecutionInfo;
        var first = Math.Max(1, info.HistoryLength - MostEvents + 1);
        var history = await core.Store.ReadHistoryAsync(info.Execution.RunId, first, info.HistoryLength);
        var timeline = new Timeline(history).Entries.ToList();
        return $"""
            <h1>{workflowId}</h1>
            {Facts(ns, seen)}
            {Pending(seen, timers)}
            <h2>What happened</h2>
            {(first > 1 ? (Html)$"""<p class="quiet">The first {first - 1} events are left out.</p>""" : Html.Empty)}
            <table>
            <tr><th class="narrow">Time (UTC)</th><th class="narrow">After</th><th>Event</th>
            <th class="narrow">No.</th></tr>
            {timeline.Select(entry => Row(entry, info.StartTime))}
            </table>
            """;
    }

    private static Html Facts(string ns, DescribeWorkflowExecutionResponse seen)
    {
        var info = seen.WorkflowExecutionInfo;
        return $"""
            <dl class="facts">
            <dt>Status</dt><dd><span class="status {info.Status}">{info.Status}</span></dd>
            <dt>Type</dt><dd>{info.Type.Name} on task queue {info.TaskQueue}</dd>
            <dt>Run</dt><dd>{info.Execution.RunId}</dd>
            <dt>Started</dt><dd>{Times.At(info.StartTime)} UTC</dd>
            {Fact("Ended", info.CloseTime is { } closed ? $"{Times.At(closed)} UTC" : "")}
            {Fact("Took", Words.Of(info.ExecutionDuration))}
            {Fact("Summary", PayloadText.Plain(seen.ExecutionConfig.UserMetadata?.Summary))}
            {Fact("Details", PayloadText.Plain(seen.ExecutionConfig.UserMetadata?.Details))}
            {Parent(ns, info)}
            {Fact("Memo", Fields(info.Memo.Fields))}
            {Fact("Search attributes", Fields(info.SearchAttributes.IndexedFields))}
            </dl>
            """;
    }

    private static Html Fact(string name, string value) =>
        value.Length == 0 ? Html.Empty : $"<dt>{name}</dt><dd>{value}</dd>";

    private static Html Parent(string ns, WorkflowExecutionInfo info) => info.ParentExecution is { } parent
        ? $"""<dt>Parent</dt><dd><a href="{PageAddress.Of(ns, parent)}">{parent.WorkflowId}</a></dd>"""
        : Html.Empty;

    private static string Fields(IDictionary<string, Payload> fields) =>
        string.Join("; ", fields.Select(field => $"{field.Key} = {PayloadText.Plain(field.Value)}"));

    private static List<string> Timers(RunState run) =>
        [.. run.Timers.OrderBy(timer => timer.Value.FiresAt)
            .Select(timer => $"A timer until {Times.At(Timestamp.FromDateTimeOffset(timer.Value.FiresAt))} UTC")];

    private static Html Pending(DescribeWorkflowExecutionResponse seen, List<string> timers)
    {
        var waiting = seen.PendingActivities.Select(Activity)
            .Concat(seen.PendingChildren.Select(child => $"Child {child.WorkflowTypeName} {child.WorkflowId}"))
            .Concat(timers)
            .ToList();
        if (seen.PendingWorkflowTask is { } task)
        {
            waiting.Add($"A worker's next step, {task.State.ToString().ToLowerInvariant()}, attempt {task.Attempt}");
        }

        return waiting.Count == 0 ? Html.Empty : $"""
            <h2>What it waits for</h2>
            <ul>
            {waiting.Select(each => (Html)$"<li>{each}</li>")}
            </ul>
            """;
    }

    private static string Activity(PendingActivityInfo activity)
    {
        var failed = activity.LastFailure is { } failure ? $", last failure: {Words.Of(failure)}" : "";
        var again = activity.NextAttemptScheduleTime is { } next ? $", again at {Times.At(next)} UTC" : "";
        return $"Activity {activity.ActivityType.Name}, {activity.State.ToString().ToLowerInvariant()}, "
            + $"attempt {activity.Attempt}{again}{failed}";
    }

    private static Html Row(TimelineEntry entry, Timestamp start)
    {
        var summary = PayloadText.Plain(entry.Event.UserMetadata?.Summary);
        var detail = entry.Detail.Length == 0 ? Html.Empty : (Html)$"""<span class="detail">{entry.Detail}</span>""";
        return $"""
            <tr><td class="narrow">{Times.Exactly(entry.Event.EventTime)}</td>
            <td class="narrow quiet">{Words.Of(entry.Event.EventTime - start)}</td>
            <td>{entry.Words} <span class="summary">{summary}</span>{detail}</td>
            <td class="narrow quiet">{entry.Event.EventId}</td></tr>
            """;
    }
}
