using System.CommandLine;
using System.Diagnostics;
using Spectre.Console;
using Steward.Activities.Knowledge.Ingest;
using Steward.Starters.Hosting;

namespace Steward.Starters.Cli.Knowledge;

internal sealed class KnowledgeSyncCommand : KnowledgeVerb
{
    private const int Listed = 20;

    private readonly Argument<DirectoryInfo> folder = new("folder")
    {
        Description = "The folder of articles: Markdown, HTML, PDF, plain text, JSON",
    };

    public KnowledgeSyncCommand()
        : base(
            "sync",
            "Brings the index in line with a folder of articles: only what changed is written, what is gone is not found",
            "steward knowledge sync samples/shop/knowledge",
            "steward knowledge sync articles --set Knowledge:Elasticsearch:Url=http://127.0.0.1:9200 --json")
    {
        Add(folder);
        AddHostOptions();
    }

    protected override async Task<int> RunAsync(
        ParseResult line, Terminal terminal, IHost host, CancellationToken cancellation)
    {
        var path = line.GetValue(folder)!.FullName;
        var began = Stopwatch.GetTimestamp();
        var synced = await terminal.Diagnostics.Status().StartAsync($"Reading {Markup.Escape(path)}", async status =>
        {
            var articles = await ArticleFolder.ReadAsync(path, cancellation);
            status.Status = $"Indexing {articles.Count} articles";
            var report = await KnowledgeOf(host).SyncAsync(articles, cancellation);
            return SyncedKnowledge.Of(
                KnowledgeHost.Place(host), articles.Count, report, Stopwatch.GetElapsedTime(began));
        });
        terminal.Show(synced, screen => Draw(screen, synced));
        return ExitCodes.Ok;
    }

    private static void Draw(IAnsiConsole screen, SyncedKnowledge synced)
    {
        foreach (var (sign, colour, ids) in new[]
            { ("+", "green", synced.Added), ("~", "yellow", synced.Changed), ("-", "red", synced.Removed) })
        {
            foreach (var id in ids.Take(Listed))
            {
                screen.MarkupLineInterpolated($"[{colour}]{sign}[/] {id}");
            }

            if (ids.Count > Listed)
            {
                screen.MarkupLineInterpolated($"[{colour}]{sign}[/] [grey]and {ids.Count - Listed} more; --json lists all[/]");
            }
        }

        screen.MarkupLineInterpolated(
            $"{synced.Articles} articles: [bold]{synced.Added.Count}[/] passages added, [bold]{synced.Changed.Count}[/] changed, [bold]{synced.Removed.Count}[/] removed, {synced.Unchanged} unchanged, in {synced.Seconds:0.0} s.");
        screen.MarkupLineInterpolated(
            $"[grey]{(synced.Rebuilt ? "Filled anew" : "Updated")}: {synced.Index}[/]");
        if (synced.WithoutEmbedding is { } outage)
        {
            screen.MarkupLineInterpolated($"[yellow]Embedded by the built-in embedding: {outage}[/]");
        }
    }
}
