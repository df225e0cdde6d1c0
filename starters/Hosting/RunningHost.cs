using Steward.Workers;

namespace Steward.Starters.Hosting;

/// <summary>A Steward in this process that runs until it is disposed, and is stopped then before it is taken apart.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningHost(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    public static async Task<RunningHost> StartAsync(
        StewardRoles roles, HostSettings settings, CancellationToken cancellation)
    {
        var host = new RunningHost(await StewardHost.ApiAsync(roles, settings, cancellation));
        try
        {
            await host.app.StartAsync(cancellation);
            return host;
        }
        catch
        {
            await host.app.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
