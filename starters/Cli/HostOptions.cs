using System.CommandLine;
using Steward.Starters.Hosting;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli;

/// <summary>The options of the verbs that start a process.</summary>
internal sealed class HostOptions
{
    public const int DefaultPort = 5080;

    public Option<int> Port { get; } = new("--port")
    {
        Description = "The API's port on loopback; 0 takes a free one",
        DefaultValueFactory = _ => DefaultPort,
    };

    public Option<string> Temporal { get; } = new("--temporal")
    {
        Description = "A Temporal server's host and port (Temporal__Address, TEMPORAL_ADDRESS), or embedded; none: the embedded engine",
    };

    public Option<DirectoryInfo> Data { get; } = new("--data")
    {
        Description = "The data folder (Storage__DataFolder)",
    };

    public Option<string[]> Set { get; } = new("--set")
    {
        Description = "Any other setting as Key=value, such as Policy:File=policy.yaml; may be repeated",
        AllowMultipleArgumentsPerToken = false,
    };

    public void AddTo(Command command, bool withPort)
    {
        if (withPort)
        {
            command.Add(Port);
        }

        command.Add(Temporal);
        command.Add(Data);
        command.Add(Set);
    }

    public HostSettings Read(ParseResult line) => new()
    {
        Port = line.GetValue(Port),
        TemporalAddress = line.GetValue(Temporal),
        DataFolder = line.GetValue(Data)?.FullName,
        More = Settings(line.GetValue(Set) ?? []),
    };

    private static Dictionary<string, string?> Settings(string[] given)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in given.Select(Setting))
        {
            if (!settings.TryAdd(key, value))
            {
                throw new StewardException(
                    ErrorTypes.InvalidRequest, $"--set names {key} twice, as '{settings[key]}' and '{value}'; give one.");
            }
        }

        return settings;
    }

    private static KeyValuePair<string, string?> Setting(string text) =>
        text.Split('=', 2) is [{ Length: > 0 } key, var value]
        ? KeyValuePair.Create<string, string?>(key, value)
        : throw new StewardException(
            ErrorTypes.InvalidRequest, $"--set is '{text}'; it must be Key=value, such as Temporal:Namespace=support.");
}
