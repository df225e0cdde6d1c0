using Temporalio.Api.Deployment.V1;
using Temporalio.Api.Workflow.V1;

namespace Steward.Engine.Runs;

/// <summary>
/// One run in memory. Everything here follows from the history (see <see cref="RunTransitions"/>) except
/// <see cref="Extras"/>, which is stored beside it, and <see cref="Waiters"/>, which dies with the process.
/// </summary>
internal sealed class RunState(RunKey key)
{
    internal RunKey Key => key;

    internal WorkflowExecutionStartedEventAttributes Start { get; set; } = null!;

    internal Temporalio.Api.Sdk.V1.UserMetadata? UserMetadata { get; set; }

    internal DateTimeOffset StartedAt { get; set; }

    /// <summary>The time of its first event, which after a reset lies before its start.</summary>
    internal DateTimeOffset OriginallyStartedAt { get; set; }

    internal DateTimeOffset? ClosedAt { get; set; }

    internal HistoryEvent? CloseEvent { get; set; }

    internal WorkflowExecutionStatus Status { get; set; } = WorkflowExecutionStatus.Running;

    internal bool IsOpen => Status == WorkflowExecutionStatus.Running;

    internal long LastEventId { get; set; }

    internal long HistoryBytes { get; set; }

    /// <summary>The started event of the last completed workflow task; zero before the first.</summary>
    internal long PreviousStartedEventId { get; set; }

    /// <summary>The worker that answered last; it gets credit for what its commands do.</summary>
    internal string LastWorker { get; set; } = "";

    /// <summary>The first completed workflow task of each build: where a reset can go back to.</summary>
    internal ResetPoints ResetPoints { get; } = new();

    /// <summary>The same builds as lists show them; null until someone needs it. Shared: a change replaces it.</summary>
    internal Payload? BuildLabel { get; set; }

    internal bool CancelRequested { get; set; }

    /// <summary>How the workflow, as of its last task, wants to follow new versions of its worker.</summary>
    internal VersioningBehavior Versioning { get; set; }

    /// <summary>The version of the worker that answered last; null for an unversioned one.</summary>
    internal WorkerDeploymentVersion? DeployedOn { get; set; }

    /// <summary>What a client has said about the version, against the workflow's own wish.</summary>
    internal VersioningOverride? Override { get; set; }

    /// <summary>The version it must stay on; null where it goes with the routing.</summary>
    internal WorkerDeploymentVersion? PinnedTo => Override is { } given ? given.Pinned?.Version
        : Versioning == VersioningBehavior.Pinned ? DeployedOn
        : PreviousStartedEventId == 0 ? Start.InheritedPinnedVersion
        : null;

    internal Dictionary<long, PendingActivity> Activities { get; } = [];

    /// <summary>No timer fires sooner; see <see cref="EmbeddedEngineOptions.ShortestTimer"/>.</summary>
    internal TimeSpan ShortestTimer { get; init; }

    internal Dictionary<string, PendingTimer> Timers { get; } = new(StringComparer.Ordinal);

    internal Dictionary<long, PendingChild> Children { get; } = [];

    /// <summary>Started event ids of children by initiated event id; a closing event names its child's.</summary>
    internal Dictionary<long, long> ChildStarts { get; } = [];

    internal Dictionary<long, SignalExternalWorkflowExecutionInitiatedEventAttributes> Signals { get; } = [];

    internal Dictionary<long, RequestCancelExternalWorkflowExecutionInitiatedEventAttributes> Cancels { get; } = [];

    internal Dictionary<string, UpdateEntry> Updates { get; } = new(StringComparer.Ordinal);

    /// <summary>Updates whose request an event of their own carries, as after a reset.</summary>
    internal HashSet<string> AdmittedByEvent { get; } = new(StringComparer.Ordinal);

    /// <summary>Request ids of signals, so that a repeated call has no second effect.</summary>
    internal HashSet<string> SignalRequests { get; } = new(StringComparer.Ordinal);

    internal long SignalCount { get; set; }

    /// <summary>Shared with lists and stored rows: a change replaces it.</summary>
    internal Memo Memo { get; set; } = new();

    /// <summary>Shared with lists and stored rows: a change replaces it.</summary>
    internal SearchAttributes SearchAttributes { get; set; } = new();

    /// <summary>The latest events, for the next workflow task.</summary>
    internal HistoryTail Tail { get; } = new();

    /// <summary>What lists show of it, as far as it lasts; see <see cref="RunInfo.BytesOf"/>.</summary>
    internal LastingInfo? Lasting { get; set; }

    internal RunExtras Extras { get; set; } = new();

    internal RunWaiters Waiters { get; set; } = new();

    /// <summary>Whether the run counts as under way for time skipping; kept by the publisher.</summary>
    internal bool CountedBusy { get; set; }

    /// <summary>Whether nothing is under way: only a call or a deadline makes something happen.</summary>
    internal bool IsResting => IsOpen && !Extras.IsEnginesOwn
        && Extras is { Task: null, Activities.Count: 0, Buffered.Count: 0, Admitted.Count: 0, Carried.Count: 0 };

    internal string TaskQueue => Start.TaskQueue.Name;

    internal long NextStamp() => ++Extras.LastStamp;
}
