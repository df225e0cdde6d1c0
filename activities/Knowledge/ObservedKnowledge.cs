using System.Diagnostics;
using Steward.Activities.Knowledge.Ingest;
using Steward.Activities.Knowledge.Search;

namespace Steward.Activities.Knowledge;

/// <summary>A span per search, after OpenTelemetry's conventions for databases; never the question's words.</summary>
public sealed class ObservedKnowledge(IKnowledge index) : IKnowledge, IDisposable
{
    /// <summary>The activity source of searches.</summary>
    public const string SourceName = "Steward.Knowledge";

    private static readonly ActivitySource Source = new(SourceName);

    private readonly string system = index.GetType().Name.StartsWith("Elastic", StringComparison.Ordinal)
        ? "elasticsearch"
        : "lucene";

    public Task<IReadOnlyList<Passage>> SearchAsync(
        PassageQuery query, CancellationToken cancellation = default) =>
        ObserveAsync("passages", () => index.SearchAsync(query, cancellation));

    public Task<IReadOnlyList<ArticleHit>> SearchArticlesAsync(
        PassageQuery query, CancellationToken cancellation = default) =>
        ObserveAsync("articles", () => index.SearchArticlesAsync(query, cancellation));

    public Task<Passage?> FindAsync(string passageId, CancellationToken cancellation = default) =>
        index.FindAsync(passageId, cancellation);

    public Task<SyncReport> SyncAsync(IReadOnlyList<Article> articles, CancellationToken cancellation = default) =>
        index.SyncAsync(articles, cancellation);

    private async Task<IReadOnlyList<T>> ObserveAsync<T>(string what, Func<Task<IReadOnlyList<T>>> search)
    {
        using var span = Source.StartActivity($"search {what}", ActivityKind.Client);
        span?.SetTag("db.system.name", system);
        span?.SetTag("db.operation.name", "search");
        span?.SetTag("db.collection.name", what);
        try
        {
            var found = await search();
            span?.SetTag("db.response.returned_rows", found.Count);
            return found;
        }
        catch (Exception failure)
        {
            span?.SetStatus(ActivityStatusCode.Error);
            span?.SetTag("error.type", failure.GetType().Name);
            throw;
        }
    }

    public void Dispose() => (index as IDisposable)?.Dispose();
}
