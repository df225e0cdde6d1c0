using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Configuration.Memory;
using Steward.Activities.Knowledge;
using Steward.Activities.Understanding.Learning;
using Steward.Starters.Demo;
using Steward.Starters.Health;
using Steward.Workers;

namespace Steward.Starters.Hosting;

/// <summary>Builds the processes that the verbs start.</summary>
internal static class StewardHost
{
    /// <summary>The API, with the given roles beside it in the same process.</summary>
    public static async Task<WebApplication> ApiAsync(
        StewardRoles roles, HostSettings settings, CancellationToken cancellation = default)
    {
        var builder = WebApplication.CreateSlimBuilder();
        Configure(builder, settings);
        await builder.AddStewardAsync(roles, cancellation);
        builder.AddStewardApi(settings.Port);
        var app = builder.Build();
        app.UseStewardApi();
        return app;
    }

    /// <summary>Starts it, or says what is wrong with its port.</summary>
    public static async Task StartAsync(WebApplication app, int port, CancellationToken cancellation = default)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new InvalidOperationException(
                $"Port {port} is taken by another program; name a free one with --port, or let --port 0 find one.",
                taken);
        }
    }

    /// <summary>Workers without any way in but the probes of health, on loopback, when a port is named.</summary>
    public static async Task<IHost> WorkerAsync(
        StewardRoles roles, HostSettings settings, int? healthPort, CancellationToken cancellation)
    {
        if (healthPort is not { } port)
        {
            var plain = Host.CreateApplicationBuilder();
            Configure(plain, settings);
            await plain.AddStewardAsync(roles, cancellation);
            return plain.Build();
        }

        var builder = WebApplication.CreateSlimBuilder();
        Configure(builder, settings);
        await builder.AddStewardAsync(roles, cancellation);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddStewardHealth();
        var app = builder.Build();
        app.MapHealth();
        return app;
    }

    /// <summary>The store and the records in it, without any server.</summary>
    public static IHost Store(HostSettings settings)
    {
        var builder = Host.CreateApplicationBuilder();
        Configure(builder, settings);
        builder.AddStewardStore();
        return builder.Build();
    }

    /// <summary>The store with the questions that no article answered.</summary>
    public static IHost Gaps(HostSettings settings)
    {
        var builder = Host.CreateApplicationBuilder();
        Configure(builder, settings);
        builder.AddStewardStore();
        builder.Services.AddStewardKnowledgeGaps();
        return builder.Build();
    }

    /// <summary>The store with the queue of labels.</summary>
    public static IHost Labels(HostSettings settings)
    {
        var builder = Host.CreateApplicationBuilder();
        Configure(builder, settings with { Quiet = true });
        builder.AddStewardStore();
        builder.Services.AddStewardLabels(builder.Configuration);
        return builder.Build();
    }

    /// <summary>The knowledge's index and what searches it, without any server of ours.</summary>
    public static IHost Knowledge(HostSettings settings)
    {
        var builder = Host.CreateApplicationBuilder();
        Configure(builder, settings);
        builder.Services.AddStewardKnowledge(standby: false);
        return builder.Build();
    }

    /// <summary>The configuration that a process would have.</summary>
    public static IConfiguration Configuration(HostSettings settings)
    {
        var given = new ConfigurationManager();
        given.AddEnvironmentVariables();
        Complete(given, settings);
        return given;
    }

    private static void Configure(IHostApplicationBuilder builder, HostSettings settings)
    {
        Complete(builder.Configuration, settings);
        builder.Logging.ClearProviders();

        // Standard output belongs to the verb; whatever the log has to say goes beside it.
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(settings.Quiet ? LogLevel.Error : LogLevel.Warning);
    }

    private static void Complete(IConfigurationManager given, HostSettings settings)
    {
        // Beneath files and environment variables: whoever has set nothing gets the sample shop.
        given.Sources.Insert(
            0, new MemoryConfigurationSource { InitialData = SampleDefaults.Of(SampleShop.TryFind()) });
        given.AddInMemoryCollection(settings.ToConfiguration());
        if (given["Policy:ArchiveFolder"] is null && given["Storage:DataFolder"] is { } data)
        {
            given["Policy:ArchiveFolder"] = Path.Combine(data, "policies");
        }
    }
}
