namespace Steward.Engine.Runs;

internal sealed record PendingTimer(long StartedEventId, DateTimeOffset FiresAt);
