using System.CommandLine;
using Spectre.Console;
using Steward.Starters.Hosting;
using Steward.Workers;
using Steward.Workers.Setup;
using Steward.Workflows.Contracts;
using Temporalio.Exceptions;

namespace Steward.Starters.Cli.Knowledge;

internal sealed class KnowledgeIndexCommand : Verb
{
    private readonly HostOptions options = new();
    private readonly Option<bool> rebuild = new("--rebuild")
    {
        Description = "Fill a new index and turn to it when it is whole, whether anything has changed or not",
    };

    public KnowledgeIndexCommand()
        : base(
            "index",
            "Has a worker bring the index in line with its articles, on the queue of indexing, and says what it did",
            "steward knowledge index --temporal 127.0.0.1:7233",
            "steward knowledge index --rebuild --json")
    {
        options.AddTo(this, withPort: false);
        Add(rebuild);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        var settings = TemporalConnection.Settings(StewardHost.Configuration(options.Read(line)));
        var address = settings.Address ?? throw new StewardException(
            ErrorTypes.InvalidRequest,
            "No Temporal server is named. On the embedded engine `steward up` follows the articles by itself; for "
            + "workers elsewhere, name their server with --temporal HOST:PORT, Temporal__Address or TEMPORAL_ADDRESS.");
        var answer = await AskAsync(settings, address, new(line.GetValue(rebuild)), cancellation);
        terminal.Show(answer, screen => screen.WriteLine(
            $"{answer.Articles} articles, {(answer.Rebuilt ? "a new index" : "index")} {answer.Generation}: "
            + $"{answer.Added} passages added, {answer.Changed} changed, {answer.Removed} removed, "
            + $"{answer.Unchanged} left alone; {answer.Told} conversations told"));
        return ExitCodes.Ok;
    }

    private static async Task<IndexingAnswer> AskAsync(
        TemporalOptions settings, string address, IndexingRequest request, CancellationToken cancellation)
    {
        try
        {
            var client = TemporalConnection.CreateLazy(settings, address);
            return await new IndexFilling(client, settings).RunAsync(request, cancellation);
        }
        catch (WorkflowFailedException e)
        {
            throw new StewardException(
                ErrorTypes.Unavailable,
                $"The worker could not fill the index: {Cause(e).Message} The index that was there stays in use.",
                e);
        }
        catch (Exception e) when (e is InvalidOperationException or RpcException)
        {
            throw new StewardException(
                ErrorTypes.Unavailable,
                $"The Temporal server at {address} (named by {settings.Source}) did not take it: {e.Message} "
                + "`steward doctor` looks at the connection and at the workers.",
                e);
        }
    }

    private static Exception Cause(Exception failure) =>
        failure.InnerException is { } inner ? Cause(inner) : failure;
}
