using System.CommandLine;
using Steward.Activities.Knowledge;
using Steward.Activities.Knowledge.Index;
using Steward.Starters.Hosting;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli.Knowledge;

/// <summary>A verb on the index of the articles.</summary>
internal abstract class KnowledgeVerb : Verb
{
    private readonly HostOptions options = new();

    protected KnowledgeVerb(string name, string description, params string[] examples)
        : base(name, description, examples)
    {
    }

    protected sealed override async Task<int> RunAsync(
        ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        using var host = KnowledgeHost.Open(options.Read(line));
        return await RunAsync(line, terminal, host, cancellation);
    }

    protected abstract Task<int> RunAsync(
        ParseResult line, Terminal terminal, IHost host, CancellationToken cancellation);

    protected static KnowledgeBase KnowledgeOf(IHost host) => host.Services.GetRequiredService<KnowledgeBase>();

    /// <summary>The knowledge of an index that was synced.</summary>
    /// <exception cref="StewardException">Nothing was ever put in.</exception>
    protected static async Task<KnowledgeBase> FilledAsync(IHost host, CancellationToken cancellation) =>
        await host.Services.GetRequiredService<IPassageIndex>().StateAsync(cancellation) is null
            ? throw new StewardException(
                ErrorTypes.NotFound,
                $"The index at {KnowledgeHost.Place(host)} is empty; fill it with `steward knowledge sync FOLDER`.")
            : KnowledgeOf(host);

    /// <summary>The options that every such verb has; they come after its own.</summary>
    protected void AddHostOptions()
    {
        Add(options.Data);
        Add(options.Set);
    }
}
