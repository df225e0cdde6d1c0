using Temporalio.Api.Common.V1;
using Temporalio.Api.Enums.V1;

namespace Steward.Engine.Visibility;

/// <summary>What lists and counts know about one run: a snapshot, replaced whenever the run changes.</summary>
public sealed record VisibilityRecord
{
    private readonly Lazy<IReadOnlyDictionary<string, object>> attributes;

    public VisibilityRecord() => attributes = new(() => AttributeValues.Decode(SearchAttributes));

    // A copy must not share the cache: `with` may have replaced the attributes it was read from.
    private VisibilityRecord(VisibilityRecord original)
    {
        Namespace = original.Namespace;
        WorkflowId = original.WorkflowId;
        RunId = original.RunId;
        WorkflowType = original.WorkflowType;
        TaskQueue = original.TaskQueue;
        Status = original.Status;
        StartTime = original.StartTime;
        ExecutionTime = original.ExecutionTime;
        CloseTime = original.CloseTime;
        HistoryLength = original.HistoryLength;
        HistorySizeBytes = original.HistorySizeBytes;
        StateTransitionCount = original.StateTransitionCount;
        Parent = original.Parent;
        Root = original.Root;
        SearchAttributes = original.SearchAttributes;
        Memo = original.Memo;
        attributes = new(() => AttributeValues.Decode(SearchAttributes));
    }

    public required string Namespace { get; init; }

    public required string WorkflowId { get; init; }

    public required string RunId { get; init; }

    public required string WorkflowType { get; init; }

    public required string TaskQueue { get; init; }

    public required WorkflowExecutionStatus Status { get; init; }

    public required DateTimeOffset StartTime { get; init; }

    /// <summary>When the first workflow task was due: the start time plus start delay, cron or retry wait.</summary>
    public required DateTimeOffset ExecutionTime { get; init; }

    /// <summary>Null while the run is open.</summary>
    public DateTimeOffset? CloseTime { get; init; }

    /// <summary>Number of events. Filters see it only once the run has closed, as on a Temporal server.</summary>
    public long HistoryLength { get; init; }

    public long HistorySizeBytes { get; init; }

    public long StateTransitionCount { get; init; }

    /// <summary>Null when no workflow started this one.</summary>
    public WorkflowExecution? Parent { get; init; }

    /// <summary>The top of the tree of workflows; null stands for the run itself.</summary>
    public WorkflowExecution? Root { get; init; }

    /// <summary>Custom and predefined attributes as the run last set them, each payload with its "type" metadata.</summary>
    public SearchAttributes? SearchAttributes { get; init; }

    public Memo? Memo { get; init; }

    internal bool IsClosed => CloseTime is not null;

    internal object? Attribute(string name) => attributes.Value.GetValueOrDefault(name);
}
