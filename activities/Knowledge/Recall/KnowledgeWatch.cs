using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Steward.Activities.Knowledge.Ingest;

namespace Steward.Activities.Knowledge.Recall;

/// <summary>
/// Follows the articles' folder while the process runs: what changes there is found, or gone, within
/// <see cref="KnowledgeOptions.RefreshSeconds"/>, and conversations that cited it are told.
/// </summary>
internal sealed partial class KnowledgeWatch(
    IKnowledge knowledge,
    KnowledgeRecall recall,
    IOptions<KnowledgeOptions> options,
    TimeProvider time,
    ILogger<KnowledgeWatch> logger) : BackgroundService
{
    private string seen = string.Empty;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.RefreshSeconds), time);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            if (options.Value.Folder is { } folder && ArticleFolder.Fingerprint(folder) is var now && now != seen)
            {
                var report = await knowledge.SyncAsync(
                    await ArticleFolder.ReadAsync(folder, cancellation), cancellation);
                LogSynced(logger, report.Added.Count, report.Changed.Count, report.Removed.Count);
                await recall.RunAsync(cancellation);

                // Embedded by the wrong embedding: the next look tries the right one again.
                seen = report.WithoutEmbedding is null ? now : string.Empty;
            }
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            // A half-written file or a server that is away: what was there stays, and the next look tries again.
            LogFailed(logger, fault);
        }
    }

    [LoggerMessage(3005, LogLevel.Information,
        "Knowledge synced: {Added} passages added, {Changed} changed, {Removed} removed")]
    private static partial void LogSynced(ILogger logger, int added, int changed, int removed);

    [LoggerMessage(3006, LogLevel.Warning,
        "The articles could not be synced; those known before stay in use until the next try")]
    private static partial void LogFailed(ILogger logger, Exception fault);
}
