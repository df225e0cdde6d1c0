using System.CommandLine;
using Steward.Client;

namespace Steward.Starters.Cli;

/// <summary>A verb that speaks to a running Steward.</summary>
internal abstract class DeskVerb : Verb
{
    private readonly Option<Uri> url = UrlOption.Create();

    private readonly Option<string> agent = new("--agent", "--as")
    {
        Description = "Who acts on the desk (STEWARD_AGENT)",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("STEWARD_AGENT") ?? Environment.UserName,
    };

    protected DeskVerb(string name, string description, params string[] examples)
        : base(name, description, examples)
    {
        Add(url);
        Add(agent);
    }

    protected abstract Task<int> RunAsync(
        ParseResult line, StewardClient steward, Terminal terminal, CancellationToken cancellation);

    protected sealed override async Task<int> RunAsync(
        ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        using var steward = new StewardClient(line.GetValue(url)!, Agent(line));
        return await RunAsync(line, steward, terminal, cancellation);
    }

    protected string Agent(ParseResult line) => line.GetValue(agent)!;
}
