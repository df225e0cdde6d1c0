using System.Text.Json.Serialization;

namespace Steward.Engine.Runs;

/// <summary>A workflow task from when it is wanted until it is answered.</summary>
internal sealed class WorkflowTaskState
{
    public long Stamp { get; set; }

    /// <summary>The last event when the task was scheduled: a repeat that meets later ones is a task of its own.</summary>
    public long LastEventBefore { get; set; }

    public int Attempt { get; set; } = 1;

    /// <summary>
    /// False for tasks whose scheduled and started events are written only when the worker's answer makes them
    /// matter: speculative ones (for updates and queries), and repeats of a failed one.
    /// </summary>
    public bool Written { get; set; }

    /// <summary>Zero until known: an unwritten task takes the next ids when it is handed out.</summary>
    public long ScheduledEventId { get; set; }

    public long StartedEventId { get; set; }

    public DateTimeOffset ScheduledAt { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public bool Sticky { get; set; }

    public string Identity { get; set; } = "";

    public string RequestId { get; set; } = "";

    /// <summary>The build of the worker, as it names it; empty for a version of a deployment.</summary>
    public string BuildId { get; set; } = "";

    public bool SuggestContinueAsNew { get; set; }

    public long HistoryBytes { get; set; }

    /// <summary>Updates that went with it.</summary>
    public List<string> Updates { get; set; } = [];

    [JsonIgnore]
    public bool Started => StartedEventId != 0;

    /// <summary>By the machine's clock, never the skipped one; set anew after a restart.</summary>
    [JsonIgnore]
    public DateTimeOffset? RealDeadline { get; set; }

    /// <summary>Whether a queue has been told; not stored, so that a restart tells it again.</summary>
    [JsonIgnore]
    public bool Offered { get; set; }
}
