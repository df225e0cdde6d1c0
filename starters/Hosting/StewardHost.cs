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
