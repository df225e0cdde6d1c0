using Microsoft.Extensions.Logging;

namespace Steward.Activities.Knowledge.Embedding.Remote;

/// <summary>Whether the configured embedding answers. Every turn is logged once.</summary>
public sealed partial class EmbeddingHealth(TimeProvider time, ILogger<EmbeddingHealth> logger)
{
    private readonly System.Threading.Lock turn = new();
    private long? outSince;
    private TimeSpan? asked;

    /// <summary>True while searches go by terms, or by the built-in embedding, in its place.</summary>
    public bool IsDegraded
    {
        get
        {
            lock (turn)
                return outSince is not null;
        }
    }

    /// <summary>Whether it failed a moment ago, so that nobody need wait for it now.</summary>
    /// <param name="pause">How long it rests where it did not say so itself.</param>
    internal bool IsResting(TimeSpan pause)
    {
        lock (turn)
            return outSince is { } since && time.GetElapsedTime(since) < (asked ?? pause);
    }

    /// <param name="failure">What happened.</param>
    /// <param name="rest">How long the service asked to be left alone; null when it did not ask.</param>
    internal void Out(Exception failure, TimeSpan? rest = null)
    {
        lock (turn)
        {
            if (outSince is null)
                LogOut(logger, failure.Message);
            (outSince, asked) = (time.GetTimestamp(), rest);
        }
    }

    internal void Back()
    {
        lock (turn)
        {
            if (outSince is not null)
                LogBack(logger);
            outSince = null;
        }
    }

    [LoggerMessage(
        3401, LogLevel.Error, "The embedding is out; searches do without it until it is back: {Failure}")]
    private static partial void LogOut(ILogger logger, string failure);

    [LoggerMessage(3402, LogLevel.Warning, "The embedding answers again")]
    private static partial void LogBack(ILogger logger);
}
