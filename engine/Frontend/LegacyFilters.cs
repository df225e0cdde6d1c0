using Temporalio.Api.Filter.V1;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>The older list calls, said in the filter language.</summary>
internal static class LegacyFilters
{
    internal static string Open(ListOpenWorkflowExecutionsRequest request) => Join(
        "ExecutionStatus = 'Running'",
        Started(request.StartTimeFilter),
        Execution(request.ExecutionFilter),
        Type(request.TypeFilter));

    internal static string Closed(ListClosedWorkflowExecutionsRequest request) => Join(
        request.StatusFilter is { } status ? $"ExecutionStatus = '{status.Status}'" : "ExecutionStatus != 'Running'",
        Started(request.StartTimeFilter),
        Execution(request.ExecutionFilter),
        Type(request.TypeFilter));

    private static string Join(params string?[] parts) => string.Join(" AND ", parts.Where(part => part is not null));

    private static string? Started(StartTimeFilter? filter) => Join(
        filter?.EarliestTime is { } from ? $"StartTime >= {Quote(Time(from))}" : null,
        filter?.LatestTime is { } to ? $"StartTime <= {Quote(Time(to))}" : null) is { Length: > 0 } both ? both : null;

    private static string? Execution(WorkflowExecutionFilter? filter) =>
        filter is null ? null : $"WorkflowId = {Quote(filter.WorkflowId)}";

    private static string? Type(WorkflowTypeFilter? filter) =>
        filter is null ? null : $"WorkflowType = {Quote(filter.Name)}";

    private static string Time(Timestamp time) => time.ToDateTimeOffset().ToString("O");

    private static string Quote(string text) =>
        "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";
}
