namespace Steward.Starters.Bench.Loads;

/// <summary>A server under measurement, alone in its process.</summary>
internal interface IMeasuredServer : IAsyncDisposable
{
    string Name { get; }

    /// <summary>As host:port.</summary>
    string Address { get; }

    int ProcessId { get; }

    /// <summary>The files it keeps its data in, in bytes.</summary>
    long FileBytes { get; }

    /// <summary>What it has written so far; null when it does not tell.</summary>
    Task<StoreFigures?> FiguresAsync(CancellationToken cancellation);

    /// <summary>Kills it and starts it again; the time until it answers.</summary>
    Task<TimeSpan> RestartAsync(CancellationToken cancellation);
}
