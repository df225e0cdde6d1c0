using Temporalio.Api.Enums.V1;

namespace Steward.Engine.Visibility;

/// <summary>An attribute that a filter may name: its type and where a record keeps it (null when absent).</summary>
internal sealed record Column(string Name, IndexedValueType Type, Func<VisibilityRecord, object?> Read)
{
    /// <summary>What stands before a filter's value in the record.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Nanoseconds in queries, a TimeSpan here.</summary>
    public bool IsDuration => Name == Columns.ExecutionDuration;

    public bool IsStatus => Name == Columns.ExecutionStatus;

    /// <summary>Matched by membership or by words, never by order.</summary>
    public bool IsMultiValued => Type is IndexedValueType.Text or IndexedValueType.KeywordList;
}
