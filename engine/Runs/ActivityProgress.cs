using System.Text.Json.Serialization;

namespace Steward.Engine.Runs;

/// <summary>The present attempt of a pending activity, and what earlier ones left.</summary>
internal sealed class ActivityProgress
{
    public int Attempt { get; set; } = 1;

    public long Stamp { get; set; }

    /// <summary>When this attempt may start: the schedule time, or the end of the back-off.</summary>
    public DateTimeOffset DueAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? HeartbeatAt { get; set; }

    public Payloads? HeartbeatDetails { get; set; }

    public Failure? LastFailure { get; set; }

    public DateTimeOffset? LastAttemptEndedAt { get; set; }

    public DateTimeOffset? LastStartedAt { get; set; }

    public string Identity { get; set; } = "";

    public string RequestId { get; set; } = "";

    [JsonIgnore]
    public bool Offered { get; set; }
}
