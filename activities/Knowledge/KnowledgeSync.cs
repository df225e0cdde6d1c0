using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Steward.Activities.Knowledge.Ingest;

namespace Steward.Activities.Knowledge;

/// <summary>
/// Fills the index from the articles' folder before anything else starts. Faulty articles stop the start.
/// </summary>
internal sealed partial class KnowledgeSync(
    IKnowledge knowledge, IOptions<KnowledgeOptions> options, ILogger<KnowledgeSync> logger) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Folder is not { } folder)
        {
            LogNoFolder(logger);
            return;
        }

        var started = Stopwatch.GetTimestamp();
        var articles = await ArticleFolder.ReadAsync(folder, cancellationToken);
        await knowledge.SyncAsync(articles, cancellationToken);
        LogSynced(logger, articles.Count, folder, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(3001, LogLevel.Information, "Indexed {Articles} articles of {Folder} in {Milliseconds:F0} ms")]
    private static partial void LogSynced(ILogger logger, int articles, string folder, double milliseconds);

    [LoggerMessage(3002, LogLevel.Warning,
        "No articles: Knowledge:Folder is not set, so questions have no passages to be answered from")]
    private static partial void LogNoFolder(ILogger logger);
}
