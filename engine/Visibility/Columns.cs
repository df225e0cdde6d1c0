using Temporalio.Api.Enums.V1;

namespace Steward.Engine.Visibility;

/// <summary>The attributes of a namespace: the system's own, the predefined ones a run may set, and the custom ones.</summary>
internal class Columns(IReadOnlyDictionary<string, IndexedValueType> custom)
{
    public const string ExecutionStatus = "ExecutionStatus";
    public const string ExecutionDuration = "ExecutionDuration";

    /// <summary>A schedule's name: the id, without its prefix, of the run that stands for it.</summary>
    public const string ScheduleId = "ScheduleId";
    public const string SchedulePrefix = "temporal-sys-scheduler:";

    private static readonly Dictionary<string, Column> System = new Column[]
    {
        new("WorkflowId", IndexedValueType.Keyword, r => r.WorkflowId),
        new("RunId", IndexedValueType.Keyword, r => r.RunId),
        new("WorkflowType", IndexedValueType.Keyword, r => r.WorkflowType),
        new("TaskQueue", IndexedValueType.Keyword, r => r.TaskQueue),
        new(ExecutionStatus, IndexedValueType.Keyword, r => r.Status.ToString()),
        new("StartTime", IndexedValueType.Datetime, r => r.StartTime),
        new("ExecutionTime", IndexedValueType.Datetime, r => r.ExecutionTime),
        new("CloseTime", IndexedValueType.Datetime, r => r.CloseTime),
        new(ExecutionDuration, IndexedValueType.Int, r => r.CloseTime - r.ExecutionTime),
        new("HistoryLength", IndexedValueType.Int, r => r.IsClosed ? r.HistoryLength : null),
        new("HistorySizeBytes", IndexedValueType.Int, r => r.IsClosed ? r.HistorySizeBytes : null),
        new("StateTransitionCount", IndexedValueType.Int, r => r.IsClosed ? r.StateTransitionCount : null),
        new("ParentWorkflowId", IndexedValueType.Keyword, r => r.Parent?.WorkflowId),
        new("ParentRunId", IndexedValueType.Keyword, r => r.Parent?.RunId),
        new("RootWorkflowId", IndexedValueType.Keyword, r => r.Root?.WorkflowId ?? r.WorkflowId),
        new("RootRunId", IndexedValueType.Keyword, r => r.Root?.RunId ?? r.RunId),
    }.ToDictionary(column => column.Name, StringComparer.Ordinal);

    /// <summary>Whether a filter has named the attribute that sets the server's own runs apart.</summary>
    public bool NamesDivision { get; private set; }

    /// <exception cref="VisibilityQueryException">The namespace has no such attribute.</exception>
    public Column Find(string name)
    {
        NamesDivision |= name == PredefinedAttributes.Division;
        return Look(name);
    }

    protected bool IsCustom(string name) => custom.ContainsKey(name);

    protected virtual Column Look(string name) =>
        System.TryGetValue(name, out var system) ? system
        : PredefinedAttributes.All.TryGetValue(name, out var predefined) ? FromAttributes(name, predefined)
        : custom.TryGetValue(name, out var type) ? FromAttributes(name, type)
        : name == ScheduleId ? System["WorkflowId"] with { Name = name, Prefix = SchedulePrefix }
        : throw VisibilityQueryException.Expression($"column name '{name}' is not a valid search attribute");

    public static IEnumerable<KeyValuePair<string, IndexedValueType>> SystemTypes =>
        System.Select(column => KeyValuePair.Create(column.Key, column.Value.Type));

    public static bool IsSystem(string name) => System.ContainsKey(name);

    private static Column FromAttributes(string name, IndexedValueType type) => new(name, type, r => r.Attribute(name));
}
