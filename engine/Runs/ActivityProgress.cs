using System.Text.Json.Serialization;

namespace Steward.Engine.Runs;

/// <summary>The present attempt of a pending activity, and what earlier ones left.</summary>
internal sealed class ActivityProgress
{
    public int Attempt { get; set; } = 1;

    public long Stamp { get; set; }

    /// <summary>When this attempt may start: the schedule time, or the end of the back-off.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>From when the activity's limits count, where not from its scheduled event: after a reset.</summary>
    public DateTimeOffset? Since { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? HeartbeatAt { get; set; }

    public Payloads? HeartbeatDetails { get; set; }

    public Failure? LastFailure { get; set; }

    public DateTimeOffset? LastAttemptEndedAt { get; set; }

    public string Identity { get; set; } = "";

    public string RequestId { get; set; } = "";

    /// <summary>The build of the worker that has it; empty for one that names none or is part of a deployment.</summary>
    public string BuildId { get; set; } = "";

    /// <summary>Set while an operator holds the activity back.</summary>
    public ActivityPause? Paused { get; set; }

    /// <summary>An operator has reset the running attempt, which learns of it with its next heartbeat.</summary>
    public bool BeginsAnew { get; set; }

    /// <summary>The attempt after this one gets no heartbeat details.</summary>
    public bool ForgetsHeartbeat { get; set; }

    /// <summary>The options an operator has given it; null for those of its command.</summary>
    public ActivityTaskScheduledEventAttributes? Changed { get; set; }

    [JsonIgnore]
    public bool Offered { get; set; }
}
