namespace Steward.Engine.Runs;

/// <summary>Who has paused an activity, when and why.</summary>
internal sealed record ActivityPause(DateTimeOffset At, string Identity, string Reason, string RequestId);
