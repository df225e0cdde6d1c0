using System.Diagnostics;
using Steward.Starters.Hosting;

namespace Steward.Starters.Bench.Loads;

/// <summary><c>temporal server start-dev</c> with a database file.</summary>
internal sealed class RealServer : IMeasuredServer
{
    private readonly string folder;
    private DevServer server;

    private RealServer(string folder, DevServer server) => (this.folder, this.server) = (folder, server);

    public string Name => "temporal dev server";

    public string Address => server.Address;

    public int ProcessId => server.ProcessId;

    public long FileBytes => new DirectoryInfo(folder).EnumerateFiles("temporal.db*").Sum(file => file.Length);

    public static async Task<RealServer> StartAsync(string folder, CancellationToken cancellation) =>
        new(folder, await DevServer.StartAsync(folder, cancellation));

    public Task<StoreFigures?> FiguresAsync(CancellationToken cancellation) => Task.FromResult<StoreFigures?>(null);

    public async Task<TimeSpan> RestartAsync(CancellationToken cancellation)
    {
        await server.DisposeAsync();
        var began = Stopwatch.GetTimestamp();
        server = await DevServer.StartAsync(folder, cancellation);
        return Stopwatch.GetElapsedTime(began);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
