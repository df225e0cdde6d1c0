using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Steward.Workflows.Contracts;
using Temporalio.Client;
using Temporalio.Runtime;

namespace Steward.Workers;

/// <summary>How Steward's processes connect to their server.</summary>
public static class TemporalConnection
{
    /// <summary>The settings of section <c>Temporal</c>, checked.</summary>
    public static TemporalOptions Settings(IConfiguration configuration)
    {
        var options = configuration.GetSection(TemporalOptions.Section).Get<TemporalOptions>() ?? new();
        if (options.Address is { } address && !IsHostAndPort(address))
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"Temporal:Address is '{address}'; it must be a host and a port such as 127.0.0.1:7233. " +
                "Correct it, or leave it out to use the embedded engine.");
        }

        return options;
    }

    /// <summary>A client that connects at its first call.</summary>
    /// <param name="logs">Where the SDK's own warnings go; null: to standard output, as the SDK does.</param>
    public static ITemporalClient CreateLazy(TemporalOptions options, string address, ILoggerFactory? logs = null) =>
        TemporalClient.CreateLazy(new TemporalClientConnectOptions(address)
        {
            Runtime = logs is null ? null : new TemporalRuntime(Telling(logs.CreateLogger("Temporalio.Core"))),
            Namespace = options.Namespace,
            ApiKey = options.ApiKey,
            Tls = options.ApiKey is null ? null : new TlsOptions(),
            DataConverter = StewardPayloads.Converter,
            Interceptors = [new PatientUpdates(TimeProvider.System)],
        });

    /// <summary>Left alone, the SDK's core writes to standard output, which belongs to the verb.</summary>
    private static TemporalRuntimeOptions Telling(ILogger log) => new()
    {
        Telemetry = new()
        {
            Logging = new()
            {
                Filter = new(TelemetryFilterOptions.Level.Warn, TelemetryFilterOptions.Level.Error),
                Forwarding = new(log),
            },
        },
    };

    private static bool IsHostAndPort(string address)
    {
        var colon = address.LastIndexOf(':');
        return colon > 0 && ushort.TryParse(address.AsSpan(colon + 1), out var port) && port > 0;
    }
}
