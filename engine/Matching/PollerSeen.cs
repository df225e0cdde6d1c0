namespace Steward.Engine.Matching;

/// <summary>A worker that has polled, and when it last did.</summary>
internal sealed record PollerSeen(Poller Poller, DateTimeOffset LastAccess);
