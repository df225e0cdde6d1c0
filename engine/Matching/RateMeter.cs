namespace Steward.Engine.Matching;

/// <summary>How often something happened per second, over the last half minute. Not safe for threads.</summary>
internal sealed class RateMeter(TimeProvider time)
{
    private const int Window = 30;

    private readonly int[] counts = new int[Window];
    private long latest = -Window;

    internal double PerSecond
    {
        get
        {
            Forget();
            return counts.Sum() / (double)Window;
        }
    }

    internal void Note()
    {
        Forget();
        counts[latest % Window]++;
    }

    /// <summary>Empties the seconds that have passed since the last look.</summary>
    private void Forget()
    {
        var second = time.GetUtcNow().ToUnixTimeSeconds();
        for (var passed = Math.Max(latest + 1, second - Window + 1); passed <= second; passed++)
        {
            counts[passed % Window] = 0;
        }

        latest = Math.Max(latest, second);
    }
}
