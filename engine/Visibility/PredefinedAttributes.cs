using Temporalio.Api.Enums.V1;

namespace Steward.Engine.Visibility;

/// <summary>Attributes that every namespace has and that a worker, not the server, sets on a run.</summary>
public static class PredefinedAttributes
{
    internal const string Division = "TemporalNamespaceDivision";
    internal const string Paused = "TemporalSchedulePaused";

    /// <summary>Name to type; none of them needs to be registered.</summary>
    public static IReadOnlyDictionary<string, IndexedValueType> All { get; } =
        new Dictionary<string, IndexedValueType>(StringComparer.Ordinal)
        {
            ["TemporalChangeVersion"] = IndexedValueType.KeywordList,
            ["BinaryChecksums"] = IndexedValueType.KeywordList,
            ["BuildIds"] = IndexedValueType.KeywordList,
            ["BatcherNamespace"] = IndexedValueType.Keyword,
            ["BatcherUser"] = IndexedValueType.Keyword,
            ["TemporalScheduledStartTime"] = IndexedValueType.Datetime,
            ["TemporalScheduledById"] = IndexedValueType.Keyword,
            [Paused] = IndexedValueType.Bool,
            [Division] = IndexedValueType.Keyword,
            ["TemporalPauseInfo"] = IndexedValueType.KeywordList,
            ["TemporalWorkerDeployment"] = IndexedValueType.Keyword,
            ["TemporalWorkerDeploymentVersion"] = IndexedValueType.Keyword,
            ["TemporalWorkflowVersioningBehavior"] = IndexedValueType.Keyword,
        };

    /// <summary>True for what the server itself fills in: WorkflowId, StartTime and the like. A run cannot set those.</summary>
    public static bool IsReadOnly(string name) => Columns.IsSystem(name);

    /// <summary>True for names that no custom attribute may have.</summary>
    public static bool IsReserved(string name) => IsReadOnly(name) || All.ContainsKey(name);
}
