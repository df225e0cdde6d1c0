using System.Text.Json.Serialization;

namespace Steward.Workflows.Contracts;

/// <summary>How long things wait. All are wall-clock time.</summary>
public sealed record LifecycleTimes
{
    /// <summary>
    /// Quiet time after a message before the assistant answers, so that a burst gets one reply. Default 1
    /// second.
    /// </summary>
    public TimeSpan BurstWindow { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an approval may wait. Default 4 hours.</summary>
    public TimeSpan ApprovalDeadline { get; init; } = TimeSpan.FromHours(4);

    /// <summary>From the customer's silence while Pending to a reminder. Default 2 days.</summary>
    public TimeSpan Reminder { get; init; } = TimeSpan.FromDays(2);

    /// <summary>From the customer's silence while Pending to Solved. Default 4 days.</summary>
    public TimeSpan AutoSolve { get; init; } = TimeSpan.FromDays(4);

    /// <summary>From Solved to Closed. Default 3 days.</summary>
    public TimeSpan AutoClose { get; init; } = TimeSpan.FromDays(3);

    /// <summary>From Solved to the satisfaction survey. Default 1 hour; null sends none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] // An omitted null would come back as the default.
    public TimeSpan? Survey { get; init; } = TimeSpan.FromHours(1);
}
