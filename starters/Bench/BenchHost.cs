using Steward.Starters.Hosting;
using Steward.Workers;

namespace Steward.Starters.Bench;

/// <summary>A whole Steward in this process, for measuring; stopped when disposed.</summary>
internal sealed class BenchHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private BenchHost(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    public static async Task<BenchHost> StartAsync(
        string data, string policy, string? temporal, CancellationToken cancellation, Uri? collector = null)
    {
        var settings = new HostSettings
        {
            Port = 0,
            DataFolder = data,
            PolicyFile = policy,
            TemporalAddress = temporal ?? TemporalOptions.Embedded,
            Quiet = true,
            More = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Telemetry:Endpoint"] = collector?.ToString() ?? string.Empty,
            },
        };
        var host = await StewardHost.ApiAsync(StewardRoles.All, settings, cancellation);
        await host.StartAsync(cancellation);
        return new BenchHost(host);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
