using Microsoft.Extensions.Logging;

namespace Steward.Workers;

internal static partial class ServerLog
{
    [LoggerMessage(EventId = 4101, Level = LogLevel.Information,
        Message = "Temporal namespace {Namespace} is ready; {Added} search attributes were registered now")]
    public static partial void Ready(ILogger logger, string @namespace, int added);

    [LoggerMessage(EventId = 4102, Level = LogLevel.Warning,
        Message = "The Temporal server at {Address} does not answer yet: {Reason}")]
    public static partial void NotYet(ILogger logger, string address, string reason);
}
