using Steward.Workflows.Contracts;

namespace Steward.Workers;

/// <summary>What section <c>Temporal</c> must hold to.</summary>
internal static class TemporalRules
{
    /// <summary>Every fault of the section: the setting, its value, the rule, the remedy.</summary>
    public static IReadOnlyList<string> Faults(TemporalOptions options) =>
    [
        .. OfAddress(options), .. OfTls(options.Tls), .. OfTimes(options), .. OfDeployment(options.Deployment),
        .. Enum.GetValues<WorkKind>().SelectMany(kind => OfQueue(kind, options.Queues.Of(kind))),
    ];

    private static IEnumerable<string> OfAddress(TemporalOptions options)
    {
        if (options.Address is { } address && address != TemporalOptions.Embedded && !IsHostAndPort(address))
        {
            yield return $"{options.Source} is '{address}'; it must be a host and a port such as 127.0.0.1:7233. "
                + "Correct it, or leave it out to use the embedded engine.";
        }

        if (string.IsNullOrWhiteSpace(options.Namespace))
        {
            yield return "Temporal:Namespace is empty; name one, or leave it out for 'default'.";
        }

        if (options.TaskQueuePrefix is not { Length: > 0 and <= 100 } prefix || prefix.Any(char.IsWhiteSpace))
        {
            yield return $"Temporal:TaskQueuePrefix is '{options.TaskQueuePrefix}'; it must be 1 to 100 characters "
                + "without spaces, such as steward.";
        }
    }

    private static IEnumerable<string> OfTls(TlsSettings tls)
    {
        var files = new (string Setting, string? File)[]
        {
            (nameof(tls.ServerRootCaFile), tls.ServerRootCaFile),
            (nameof(tls.ClientCertFile), tls.ClientCertFile),
            (nameof(tls.ClientKeyFile), tls.ClientKeyFile),
        };
        foreach (var (setting, file) in files.Where(f => f.File is not null && !File.Exists(f.File)))
        {
            yield return $"Temporal:Tls:{setting} is '{file}'; there is no such file. Name a PEM file.";
        }

        if (tls.ClientCertFile is null != tls.ClientKeyFile is null)
        {
            yield return "Temporal:Tls:ClientCertFile and ClientKeyFile go together; set both, or neither.";
        }
    }

    private static IEnumerable<string> OfTimes(TemporalOptions options)
    {
        var limits = new (string Setting, int Value, int Least, int Most)[]
        {
            (nameof(options.ConnectRetryMilliseconds), options.ConnectRetryMilliseconds, 10, 60_000),
            (nameof(options.ConnectSeconds), options.ConnectSeconds, 1, 3_600),
            (nameof(options.ShutdownGraceSeconds), options.ShutdownGraceSeconds, 1, 3_600),
            (nameof(options.CachedWorkflows), options.CachedWorkflows, 1, 1_000_000),
        };
        return limits.Where(l => l.Value < l.Least || l.Value > l.Most)
            .Select(l => $"Temporal:{l.Setting} is {l.Value}; it must be from {l.Least} to {l.Most}.");
    }

    private static IEnumerable<string> OfDeployment(DeploymentSettings deployment)
    {
        if (string.IsNullOrWhiteSpace(deployment.Name) != string.IsNullOrWhiteSpace(deployment.BuildId))
        {
            yield return "Temporal:Deployment:Name and BuildId go together; set both, or neither.";
        }

        if (deployment.Name?.Contains('.') == true)
        {
            yield return $"Temporal:Deployment:Name is '{deployment.Name}'; it must not hold a dot.";
        }
    }

    private static IEnumerable<string> OfQueue(WorkKind kind, QueueLimits limits)
    {
        if (limits.AtOnce is < 1 or > 10_000)
        {
            yield return $"Temporal:Queues:{kind}:AtOnce is {limits.AtOnce}; it must be from 1 to 10000.";
        }

        var rates = new (string Setting, double? Value)[]
        {
            (nameof(limits.PerSecond), limits.PerSecond), (nameof(limits.PerSecondOverall), limits.PerSecondOverall),
        };
        foreach (var (setting, value) in rates.Where(r => r.Value is <= 0))
        {
            yield return $"Temporal:Queues:{kind}:{setting} is {value}; it must be over 0, or left out for no limit.";
        }
    }

    private static bool IsHostAndPort(string address)
    {
        var colon = address.LastIndexOf(':');
        return colon > 0 && ushort.TryParse(address.AsSpan(colon + 1), out var port) && port > 0;
    }
}
