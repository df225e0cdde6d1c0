using Temporalio.Api.Enums.V1;

namespace Steward.Engine.Visibility;

/// <summary>What a list of schedules may be filtered by: the namespace's custom attributes, the schedule's id, and whether it is paused.</summary>
internal sealed class ScheduleColumns(string ns, IReadOnlyDictionary<string, IndexedValueType> custom) : Columns(custom)
{
    /// <summary>A filter that finds every schedule.</summary>
    internal const string All =
        "TemporalNamespaceDivision = 'TemporalScheduler' AND WorkflowType = 'temporal-sys-scheduler-workflow' AND ExecutionStatus = 'Running'";

    protected override Column Look(string name) =>
        IsCustom(name) || name is ScheduleId or PredefinedAttributes.Paused ? base.Look(name)
        : PredefinedAttributes.IsReserved(name)
        ? throw new VisibilityQueryException($"invalid query filter for schedules: cannot filter on \"{name}\"")
        : throw new VisibilityQueryException($"Namespace {ns} has no mapping defined for search attribute {name}");
}
