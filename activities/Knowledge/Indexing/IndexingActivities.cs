using Microsoft.Extensions.Options;
using Steward.Activities.Knowledge.Ingest;
using Steward.Activities.Knowledge.Recall;
using Steward.Activities.Models.Remote;
using Steward.Activities.Storage;
using Steward.Workflows.Contracts;
using Temporalio.Activities;

namespace Steward.Activities.Knowledge.Indexing;

/// <summary>Fills the index when it is asked to, beside what each process does at its start.</summary>
public sealed class IndexingActivities : IIndexingActivities
{
    private readonly KnowledgeBase knowledge;
    private readonly KnowledgeRecall recall;
    private readonly KnowledgeOptions options;
    private readonly TimeProvider time;

    internal IndexingActivities(
        KnowledgeBase knowledge, KnowledgeRecall recall, IOptions<KnowledgeOptions> options, TimeProvider time) =>
        (this.knowledge, this.recall, this.options, this.time) = (knowledge, recall, options.Value, time);

    public Task<IndexingAnswer> SyncAsync(IndexingRequest request)
    {
        var cancellation = ActivityExecutionContext.HasCurrent
            ? ActivityExecutionContext.Current.CancellationToken
            : CancellationToken.None;
        return ActivityFailure.GuardAsync(
            () => Heartbeats.WhileAsync(RunAsync(request.Rebuild, cancellation), time));
    }

    private async Task<IndexingAnswer> RunAsync(bool rebuild, CancellationToken cancellation)
    {
        var folder = options.Folder ?? throw new StewardException(
            ErrorTypes.InvalidRequest,
            "There is nothing to index: Knowledge:Folder is not set on the worker. Set it to the articles' folder.");
        var articles = await ArticleFolder.ReadAsync(folder, cancellation);
        var report = rebuild
            ? await knowledge.RebuildAsync(articles, cancellation)
            : await knowledge.SyncAsync(articles, cancellation);
        return new(
            articles.Count,
            report.Added.Count,
            report.Changed.Count,
            report.Removed.Count,
            report.Unchanged,
            report.Generation,
            report.Rebuilt,
            await recall.RunAsync(cancellation));
    }
}
