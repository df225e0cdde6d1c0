using Microsoft.Extensions.Logging;

namespace Steward.Workers.ActivityFailures;

internal static partial class ActivityFailureLog
{
    [LoggerMessage(EventId = 4001, Level = LogLevel.Error,
        Message = "Activity {Activity} failed in an unforeseen way, with {Failure}")]
    public static partial void Unforeseen(ILogger logger, string activity, string failure);
}
