namespace Steward.Starters.Bench.Loads;

/// <summary>One load on one server. Latencies in milliseconds, processor time in milliseconds per operation.</summary>
internal sealed record LoadLine
{
    public required string Server { get; init; }

    public required string Load { get; init; }

    public required int Operations { get; init; }

    public required double PerSecond { get; init; }

    public required double LatencyP50 { get; init; }

    public required double LatencyP99 { get; init; }

    public required double ServerCpu { get; init; }

    /// <summary>Of this process: the client, the worker and Temporal's core in it.</summary>
    public required double ClientCpu { get; init; }

    /// <summary>fsyncs per durable change; null when the server does not tell.</summary>
    public double? FlushesPerStep { get; init; }

    public double? StepsPerOperation { get; init; }
}
