using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Steward.Workers.Telemetry;
using Steward.Workflows.Contracts;
using Temporalio.Client;
using Temporalio.Client.Interceptors;
using Temporalio.Runtime;

namespace Steward.Workers;

/// <summary>How Steward's processes connect to their server.</summary>
public static class TemporalConnection
{
    /// <summary>The settings of section <c>Temporal</c>, completed from the SDK's environment configuration, checked.</summary>
    /// <exception cref="StewardException">All faults at once.</exception>
    public static TemporalOptions Settings(IConfiguration configuration)
    {
        var options = Read(configuration);
        if (string.IsNullOrEmpty(options.Address))
        {
            options.Address = null;
            TemporalEnvironment.Complete(options, configuration);
        }

        string[] faults = [.. UnknownWork(configuration), .. TemporalRules.Faults(options)];
        if (faults.Length > 0)
        {
            throw new StewardException(ErrorTypes.InvalidRequest, string.Join(Environment.NewLine, faults));
        }

        options.Address = options.Address == TemporalOptions.Embedded ? null : options.Address;
        return options;
    }

    /// <summary>A client that connects at its first call, on a connection of its own.</summary>
    /// <param name="logs">Where the SDK's own warnings go; null: to standard output, as the SDK does.</param>
    /// <param name="telemetry">Where the SDK's metrics go; null: nowhere.</param>
    /// <param name="interceptors">Around every call, and around the patience with a busy conversation.</param>
    public static ITemporalClient CreateLazy(
        TemporalOptions options,
        string address,
        ILoggerFactory? logs = null,
        TelemetrySettings? telemetry = null,
        params IReadOnlyCollection<IClientInterceptor> interceptors)
    {
        var connect = options.FromEnvironment ?? Own(options);
        connect.TargetHost = address;
        connect.DataConverter = StewardPayloads.Converter;
        connect.Interceptors = [.. interceptors, new PatientUpdates(TimeProvider.System)];
        connect.Runtime = logs is null && telemetry is null
            ? null
            : new TemporalRuntime(CoreTelemetry.Of(logs?.CreateLogger("Temporalio.Core"), telemetry));
        return TemporalClient.CreateLazy(connect);
    }

    private static TemporalOptions Read(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection(TemporalOptions.Section).Get<TemporalOptions>() ?? new();
        }
        catch (InvalidOperationException e)
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"Section Temporal cannot be read: {e.InnerException?.Message ?? e.Message} Correct the value.",
                e);
        }
    }

    /// <summary>The binder leaves out what it cannot read of a list.</summary>
    private static IEnumerable<string> UnknownWork(IConfiguration configuration) =>
        configuration.GetSection($"{TemporalOptions.Section}:{nameof(TemporalOptions.Work)}").GetChildren()
            .Where(entry => !Enum.TryParse<WorkKind>(entry.Value, ignoreCase: true, out _))
            .Select(entry => $"{entry.Path} is '{entry.Value}'; it must be one of "
                + $"{string.Join(", ", Enum.GetNames<WorkKind>())}.");

    private static TemporalClientConnectOptions Own(TemporalOptions options) => new()
    {
        Namespace = options.Namespace,
        ApiKey = options.ApiKey,
        Tls = options.Tls.IsUsed || options.ApiKey is not null ? Certificates(options.Tls) : null,
    };

    private static TlsOptions Certificates(TlsSettings tls) => new()
    {
        Domain = tls.ServerName,
        ServerRootCACert = Read(tls.ServerRootCaFile),
        ClientCert = Read(tls.ClientCertFile),
        ClientPrivateKey = Read(tls.ClientKeyFile),
    };

    private static byte[]? Read(string? file) => file is null ? null : File.ReadAllBytes(file);
}
