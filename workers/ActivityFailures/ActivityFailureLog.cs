using Microsoft.Extensions.Logging;

namespace Steward.Workers.ActivityFailures;

internal static partial class ActivityFailureLog
{
    /// <param name="kinds">The types of the exception and of those within it.</param>
    /// <param name="where">Its stack trace.</param>
    [LoggerMessage(EventId = 4001, Level = LogLevel.Error,
        Message = "Activity {Activity} failed in an unforeseen way, with {Kinds}{Where}")]
    public static partial void Unforeseen(ILogger logger, string activity, string kinds, string where);
}
