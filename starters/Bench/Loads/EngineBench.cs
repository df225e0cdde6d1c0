namespace Steward.Starters.Bench.Loads;

/// <summary>Measures the engine, and Temporal's dev server in the same run where there is one.</summary>
internal sealed class EngineBench(EngineBenchSettings settings, IProgress<string> progress)
{
    private readonly List<LoadLine> lines = [];
    private readonly List<IdleLine> idle = [];

    public async Task<EngineReport> RunAsync(CancellationToken cancellation)
    {
        await MeasureAsync(EmbeddedAsync, settings.Idle, cancellation);
        if (settings.WithReal)
        {
            await MeasureAsync(RealAsync, settings.RealIdle, cancellation);
        }

        return new EngineReport { Loads = lines, Idle = idle, TimesFaster = Compared() };
    }

    private static async Task<IMeasuredServer> EmbeddedAsync(string folder, CancellationToken cancellation) =>
        await EmbeddedServer.StartAsync(folder, cancellation);

    private static async Task<IMeasuredServer> RealAsync(string folder, CancellationToken cancellation) =>
        await RealServer.StartAsync(folder, cancellation);

    private async Task MeasureAsync(
        Func<string, CancellationToken, Task<IMeasuredServer>> start, int waiting, CancellationToken cancellation)
    {
        if (settings.Loads.Count > 0)
        {
            using var folder = new BenchFolder();
            await using var server = await start(folder.Data, cancellation);
            await LoadAsync(server, cancellation);
        }

        if (waiting > 0)
        {
            using var folder = new BenchFolder();
            await using var server = await start(folder.Data, cancellation);
            idle.Add(await new IdleBench(server, waiting, Counted(server)).RunAsync(cancellation));
        }
    }

    private async Task LoadAsync(IMeasuredServer server, CancellationToken cancellation)
    {
        await using var bench = await BenchWorker.StartAsync(server.Address);
        var runner = new LoadRunner(server, bench.Client, settings.Lasting);
        foreach (var load in settings.Loads)
        {
            progress.Report($"{server.Name}: {load.Name}");
            lines.Add(await runner.RunAsync(load, cancellation));
        }
    }

    private Progress<int> Counted(IMeasuredServer server) => new(done =>
        progress.Report($"{server.Name}: {done} idle workflows"));

    private Dictionary<string, double> Compared() => lines.GroupBy(line => line.Load)
        .Where(pair => pair.Count() == 2)
        .ToDictionary(pair => pair.Key, pair => pair.First().PerSecond / pair.Last().PerSecond);
}
