using Microsoft.Extensions.Logging;

namespace Steward.Workflows;

/// <summary>What a conversation logs: failures that it outlives. Ids and codes only.</summary>
internal static class WorkflowLog
{
    private static readonly Action<ILogger, int, Exception?> AuditFailed = LoggerMessage.Define<int>(
        LogLevel.Warning, new(
            1001, nameof(AuditFailed)), "The audit log did not take {Entries} entries; they are tried again");

    private static readonly Action<ILogger, string, Exception?> StepFailed = LoggerMessage.Define<string>(
        LogLevel.Warning, new(1002, nameof(StepFailed)), "{What} failed beyond its budget");

    public static void LogAuditFailed(this ILogger logger, Exception failure, int entries) =>
        AuditFailed(logger, entries, failure);

    public static void LogStepFailed(this ILogger logger, Exception failure, string what) =>
        StepFailed(logger, what, failure);
}
