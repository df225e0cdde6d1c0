namespace Steward.Engine.Runs;

/// <summary>An activity that has been scheduled and not closed.</summary>
internal sealed record PendingActivity(HistoryEvent Scheduled)
{
    internal ActivityTaskScheduledEventAttributes Attributes => Scheduled.ActivityTaskScheduledEventAttributes;

    /// <summary>The event that asked for its cancellation; zero when none did.</summary>
    internal long CancelRequestedEventId { get; set; }

    internal DateTimeOffset ScheduledAt => Scheduled.EventTime.ToDateTimeOffset();
}
