using Microsoft.Extensions.Configuration;
using Steward.Workflows.Contracts;
using Temporalio.Common.EnvConfig;

namespace Steward.Workers;

/// <summary>
/// What the SDK's own environment configuration says. A profile file is read only when a profile or a file is named: one
/// that lies in the home folder for other work must not move Steward.
/// </summary>
internal static class TemporalEnvironment
{
    private const string Prefix = "TEMPORAL_";
    private const string AddressVariable = Prefix + "ADDRESS";
    private const string ProfileVariable = Prefix + "PROFILE";
    private const string FileVariable = Prefix + "CONFIG_FILE";

    /// <summary>Completes options that name no address.</summary>
    public static void Complete(TemporalOptions options, IConfiguration configuration)
    {
        var variables = configuration.AsEnumerable()
            .Where(setting => setting.Key.StartsWith(Prefix, StringComparison.Ordinal) && setting.Value is { Length: > 0 })
            .ToDictionary(setting => setting.Key, setting => setting.Value!, StringComparer.Ordinal);
        var profile = options.Profile ?? variables.GetValueOrDefault(ProfileVariable);
        var readsFile = profile is not null || variables.ContainsKey(FileVariable);
        if (!readsFile && !variables.ContainsKey(AddressVariable))
        {
            return;
        }

        var found = Load(profile, readsFile, variables);
        if (found.TargetHost is not { } address)
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"Temporal profile '{profile ?? "default"}' names no address; add one, set {AddressVariable}, or leave "
                + "the profile out to use the embedded engine.");
        }

        options.Address = address;
        options.Source = variables.ContainsKey(AddressVariable) ? AddressVariable : $"profile '{profile ?? "default"}'";
        if (configuration[$"{TemporalOptions.Section}:{nameof(TemporalOptions.Namespace)}"] is { Length: > 0 } ours)
        {
            // Whoever names Steward's own namespace means it, wherever the server's address was found.
            found.Namespace = ours;
        }

        options.Namespace = found.Namespace;
        options.FromEnvironment = found;
    }

    private static Temporalio.Client.TemporalClientConnectOptions Load(
        string? profile, bool readsFile, Dictionary<string, string> variables)
    {
        try
        {
            return ClientEnvConfig.LoadClientConnectOptions(new()
            {
                Profile = profile,
                DisableFile = !readsFile,
                ConfigFileStrict = true,
                OverrideEnvVars = variables,
            });
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IOException or FormatException)
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"The Temporal environment configuration cannot be used: {e.Message} Correct the TEMPORAL_ variables or "
                + "the profile file, or set Temporal:Address, which leaves them aside.",
                e);
        }
    }
}
