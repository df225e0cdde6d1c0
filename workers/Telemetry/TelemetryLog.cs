using Microsoft.Extensions.Logging;

namespace Steward.Workers.Telemetry;

internal static partial class TelemetryLog
{
    [LoggerMessage(EventId = 4201, Level = LogLevel.Debug,
        Message = "The task queues' lag is not known just now: {Reason}")]
    public static partial void LagUnknown(ILogger logger, string reason);
}
