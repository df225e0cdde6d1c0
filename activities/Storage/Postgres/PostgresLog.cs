using Microsoft.Extensions.Logging;

namespace Steward.Activities.Storage.Postgres;

/// <summary>What the PostgreSQL adapter logs.</summary>
internal static partial class PostgresLog
{
    [LoggerMessage(
        3201, LogLevel.Warning, "A PostgreSQL transaction failed ({Reason}); try {Next} follows in {Wait}.")]
    public static partial void TriedAgain(this ILogger logger, string reason, int next, TimeSpan wait);

    [LoggerMessage(3202, LogLevel.Warning, "{Server} does not answer yet ({Reason}); asked again in {Wait}.")]
    public static partial void NotYet(this ILogger logger, string server, string reason, TimeSpan wait);
}
