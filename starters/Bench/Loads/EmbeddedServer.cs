using System.Diagnostics;
using System.Net.Http.Json;
using Steward.Client;

namespace Steward.Starters.Bench.Loads;

/// <summary>The embedded engine, by itself.</summary>
internal sealed class EmbeddedServer : IMeasuredServer
{
    private readonly string folder;
    private readonly HttpClient http = new();
    private EngineProcess engine;

    private EmbeddedServer(string folder, EngineProcess engine) => (this.folder, this.engine) = (folder, engine);

    public string Name => "embedded engine";

    public string Address => engine.Address;

    public int ProcessId => engine.ProcessId;

    public long FileBytes => new DirectoryInfo(folder).EnumerateFiles("engine.db*").Sum(file => file.Length);

    public static async Task<EmbeddedServer> StartAsync(string folder, CancellationToken cancellation) =>
        new(folder, await EngineProcess.StartAsync(File(folder), 0, cancellation));

    public Task<StoreFigures?> FiguresAsync(CancellationToken cancellation) => http.GetFromJsonAsync<StoreFigures>(
        new Uri(engine.Page, "figures"), StewardJson.Options, cancellation);

    public async Task<TimeSpan> RestartAsync(CancellationToken cancellation)
    {
        var port = int.Parse(Address.Split(':')[1]);
        await engine.DisposeAsync();
        var began = Stopwatch.GetTimestamp();
        engine = await EngineProcess.StartAsync(File(folder), port, cancellation);
        return Stopwatch.GetElapsedTime(began);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await engine.DisposeAsync();
    }

    private static string File(string folder) => Path.Combine(folder, "engine.db");
}
