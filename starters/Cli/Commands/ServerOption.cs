using System.CommandLine;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli.Commands;

/// <summary>
/// A server's address, from the command line or an environment variable, whose value help does not show: it may hold a
/// password.
/// </summary>
internal sealed class ServerOption : Option<string?>
{
    private readonly string variable;

    public ServerOption(string name, string description, string variable)
        : base(name) => (Description, this.variable) = ($"{description}; without it, {variable}", variable);

    public string Given(ParseResult line) =>
        (line.GetValue(this) ?? Environment.GetEnvironmentVariable(variable)) is { Length: > 0 } set
            ? set
            : throw new StewardException(
                ErrorTypes.InvalidRequest, $"No server is named for {Name}; name one there or in {variable}.");

    public Uri Url(ParseResult line) =>
        Uri.TryCreate(Given(line), UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"{Name} is '{Given(line)}'; it must be an address such as http://127.0.0.1:9200.");
}
