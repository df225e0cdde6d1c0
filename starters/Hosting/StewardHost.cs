using Microsoft.AspNetCore.Connections;
using Steward.Workers;

namespace Steward.Starters.Hosting;

/// <summary>Builds the processes that the verbs start.</summary>
internal static class StewardHost
{
    /// <summary>The API, with the given roles beside it in the same process.</summary>
    public static WebApplication Api(StewardRoles roles, HostSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        Configure(builder, settings);
        builder.AddSteward(roles);
        builder.AddStewardApi(settings.Port);
        var app = builder.Build();
        app.UseStewardApi();
        return app;
    }

    /// <summary>Starts it, or says what is wrong with its port.</summary>
    public static async Task StartAsync(WebApplication app, int port, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new InvalidOperationException(
                $"Port {port} is taken by another program; name a free one with --port, or let --port 0 find one.", taken);
        }
    }

    /// <summary>Workers without any way in.</summary>
    public static IHost Worker(StewardRoles roles, HostSettings settings)
    {
        var builder = Host.CreateApplicationBuilder();
        Configure(builder, settings);
        builder.AddSteward(roles);
        return builder.Build();
    }

    private static void Configure(IHostApplicationBuilder builder, HostSettings settings)
    {
        builder.Configuration.AddInMemoryCollection(settings.ToConfiguration());
        builder.Logging.ClearProviders();

        // Standard output belongs to the verb; whatever the log has to say goes beside it.
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(settings.Quiet ? LogLevel.Error : LogLevel.Warning);
    }
}
