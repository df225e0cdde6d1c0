namespace Steward.Workflows.Contracts;

/// <param name="Clock">Which clock.</param>
/// <param name="DueAt">The deadline as it stands; null while paused or met.</param>
/// <param name="Paused">True while the policy stops it.</param>
/// <param name="Warned">True once its warning was given.</param>
/// <param name="Breached">True once its deadline passed unmet.</param>
public sealed record SlaClockSnapshot(SlaClock Clock, DateTimeOffset? DueAt, bool Paused, bool Warned, bool Breached);
