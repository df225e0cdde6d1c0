namespace Steward.Engine.Runs;

/// <summary>What a run knows beyond its history. Stored beside it, in the same transaction.</summary>
internal sealed class RunExtras
{
    /// <summary>The workflow task that waits or is under way; at most one.</summary>
    public WorkflowTaskState? Task { get; set; }

    /// <summary>When the first workflow task is due, where that is later than the start.</summary>
    public DateTimeOffset? FirstTaskAt { get; set; }

    /// <summary>Events that came while a workflow task was under way; they get their ids when it ends.</summary>
    public List<HistoryEvent> Buffered { get; set; } = [];

    /// <summary>Attempts of pending activities, by scheduled event id.</summary>
    public Dictionary<long, ActivityProgress> Activities { get; set; } = [];

    /// <summary>Updates the worker has not accepted yet, oldest first.</summary>
    public List<Temporalio.Api.Update.V1.Request> Admitted { get; set; } = [];

    /// <summary>Updates the run before this one had not accepted; they wait until this one has set itself up.</summary>
    public List<Temporalio.Api.Update.V1.Request> Carried { get; set; } = [];

    public string? StickyQueue { get; set; }

    public TimeSpan StickyTimeout { get; set; }

    /// <summary>The request that started this run.</summary>
    public string StartRequestId { get; set; } = "";

    /// <summary>The schedule that this run stands for; null for a workflow.</summary>
    public Schedules.ScheduleState? Schedule { get; set; }

    /// <summary>The worker deployment that this run stands for; null for a workflow.</summary>
    public Deployments.DeploymentState? Deployment { get; set; }

    /// <summary>The batch operation that this run stands for; null for a workflow.</summary>
    public Batches.BatchState? Batch { get; set; }

    /// <summary>The schedule that started this run or the first of its chain; it is told of the end.</summary>
    public RunKey? ScheduledBy { get; set; }

    /// <summary>The run that a reset has put in the place of the one that started this; null while that stands.</summary>
    public RunKey? Parent { get; set; }

    /// <summary>When the run was begun with another's history; null for one that began by itself.</summary>
    public DateTimeOffset? ResetAt { get; set; }

    /// <summary>The run that a reset has put in this one's place; empty when there was none.</summary>
    public string ResetTo { get; set; } = "";

    /// <summary>Grows with every task handed out; tells an old task's answer from the present one's.</summary>
    public long LastStamp { get; set; }

    public long Transitions { get; set; }

    /// <summary>No worker is ever asked about such a run: it stands for something of the engine's own.</summary>
    internal bool IsEnginesOwn => Schedule is not null || Deployment is not null || Batch is not null;
}
