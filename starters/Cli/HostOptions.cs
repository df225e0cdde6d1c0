using System.CommandLine;
using Steward.Starters.Hosting;

namespace Steward.Starters.Cli;

/// <summary>The options of the verbs that start a process.</summary>
internal sealed class HostOptions
{
    public const int DefaultPort = 5080;

    public Option<int> Port { get; } = new("--port") { Description = "The API's port on loopback; 0 takes a free one", DefaultValueFactory = _ => DefaultPort };

    public Option<string> Temporal { get; } = new("--temporal") { Description = "A Temporal server's host and port (Temporal__Address); none: the embedded engine" };

    public Option<DirectoryInfo> Data { get; } = new("--data") { Description = "The data folder (Storage__DataFolder)" };

    public void AddTo(Command command, bool withPort)
    {
        if (withPort)
        {
            command.Add(Port);
        }

        command.Add(Temporal);
        command.Add(Data);
    }

    public HostSettings Read(ParseResult line) => new()
    {
        Port = line.GetValue(Port),
        TemporalAddress = line.GetValue(Temporal),
        DataFolder = line.GetValue(Data)?.FullName,
    };
}
