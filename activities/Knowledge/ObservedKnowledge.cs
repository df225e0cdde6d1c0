using System.Diagnostics;
using Steward.Activities.Knowledge.Ingest;
using Steward.Activities.Knowledge.Search;

namespace Steward.Activities.Knowledge;

/// <summary>A span per search, after OpenTelemetry's conventions for databases; never the question's words.</summary>
/// <param name="index">What is observed.</param>
/// <param name="system">The index, by the conventions' names: <c>lucene</c> or <c>elasticsearch</c>.</param>
public sealed class ObservedKnowledge(IKnowledge index, string system) : IKnowledge, IDisposable
{
    /// <summary>The activity source of searches.</summary>
    public const string SourceName = "Steward.Knowledge";

    private static readonly ActivitySource Source = new(SourceName);

    public Task<IReadOnlyList<Passage>> SearchAsync(PassageQuery query, CancellationToken cancellation = default) =>
        ObserveAsync("passages", () => index.SearchAsync(query, cancellation));

    public Task<IReadOnlyList<ArticleHit>> SearchArticlesAsync(
        PassageQuery query, CancellationToken cancellation = default) =>
        ObserveAsync("articles", () => index.SearchArticlesAsync(query, cancellation));

    public Task<IReadOnlyList<AskedWord>> ReadAsync(
        string text, string language, CancellationToken cancellation = default) =>
        index.ReadAsync(text, language, cancellation);

    public Task<Passage?> FindAsync(string passageId, CancellationToken cancellation = default) =>
        index.FindAsync(passageId, cancellation);

    public Task<SyncReport> SyncAsync(IReadOnlyList<Article> articles, CancellationToken cancellation = default) =>
        index.SyncAsync(articles, cancellation);

    public void Dispose() => (index as IDisposable)?.Dispose();

    private async Task<IReadOnlyList<T>> ObserveAsync<T>(string collection, Func<Task<IReadOnlyList<T>>> search)
    {
        using var span = Source.StartActivity($"search {collection}", ActivityKind.Client);
        span?.SetTag("db.system.name", system);
        span?.SetTag("db.operation.name", "search");
        span?.SetTag("db.collection.name", collection);
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
}
