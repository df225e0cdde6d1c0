using Microsoft.Extensions.Logging;

namespace Steward.Activities.Knowledge.Standby;

/// <summary>Whether searches go where they should. Every turn is logged once.</summary>
public sealed partial class SearchHealth(ILogger<SearchHealth> logger)
{
    private int degraded;

    /// <summary>True while the search server is out and the embedded index answers in its place.</summary>
    public bool IsDegraded => Volatile.Read(ref degraded) is 1;

    internal void Out(Exception failure)
    {
        if (Interlocked.Exchange(ref degraded, 1) is 0)
        {
            LogOut(logger, failure);
        }
    }

    internal void Back()
    {
        if (Interlocked.Exchange(ref degraded, 0) is 1)
        {
            LogBack(logger);
        }
    }

    [LoggerMessage(
        3301, LogLevel.Error, "The search server is out; the embedded index answers in its place until it is back")]
    private static partial void LogOut(ILogger logger, Exception failure);

    [LoggerMessage(3302, LogLevel.Warning, "The search server answers again")]
    private static partial void LogBack(ILogger logger);
}
