using Microsoft.Extensions.Logging;

namespace Steward.Engine.Runs;

/// <summary>What the engine tells its operator. Ids only, never what workflows carry.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(1, LogLevel.Error,
        "{Message} to workflow {WorkflowId} was not delivered; it is tried again")]
    internal static partial void MessageNotDelivered(ILogger log, Exception error, string message, string workflowId);

    [LoggerMessage(2, LogLevel.Error,
        "What was due in run {RunId} of workflow {WorkflowId} failed; it is tried again")]
    internal static partial void AlarmFailed(ILogger log, Exception error, string workflowId, string runId);

    [LoggerMessage(3, LogLevel.Error, "{Method} failed")]
    internal static partial void CallFailed(ILogger log, Exception error, string method);

    [LoggerMessage(5, LogLevel.Error, "{Method} was refused: {Reason}")]
    internal static partial void StoreRefused(ILogger log, string method, string reason);

    [LoggerMessage(6, LogLevel.Warning,
        "The machine's clock is behind the data file, whose last change is of {LastChange}: it was set back. Workflow "
        + "time goes on from there; check the clock.")]
    internal static partial void ClockIsBehind(ILogger log, DateTimeOffset lastChange);

    [LoggerMessage(4, LogLevel.Information, "Engine listens on {Address}; {Runs} open runs")]
    internal static partial void Started(ILogger log, string address, int runs);
}
