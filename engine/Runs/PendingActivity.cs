namespace Steward.Engine.Runs;

/// <summary>An activity that has been scheduled and not closed.</summary>
internal sealed record PendingActivity(HistoryEvent Scheduled)
{
    internal ActivityTaskScheduledEventAttributes Attributes =>
        Changed ?? Scheduled.ActivityTaskScheduledEventAttributes;

    /// <summary>The options an operator has given it since.</summary>
    internal ActivityTaskScheduledEventAttributes? Changed { get; set; }

    /// <summary>The event that asked for its cancellation; zero when none did.</summary>
    internal long CancelRequestedEventId { get; set; }

    /// <summary>From when its limits count, where not from its event.</summary>
    internal DateTimeOffset? Since { get; set; }

    internal DateTimeOffset ScheduledAt => Since ?? Scheduled.EventTime.ToDateTimeOffset();
}
