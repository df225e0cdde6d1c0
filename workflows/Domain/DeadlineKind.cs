namespace Steward.Workflows.Domain;

/// <summary>The moments that a conversation waits for.</summary>
internal enum DeadlineKind
{
    ClockWarning,
    ClockBreach,
    ApprovalExpiry,
    SnoozeEnd,
    Reminder,
    AutoSolve,
    Survey,
    AutoClose,
    AuditRetry,
    OutageRetry,
}
