using System.Diagnostics;

namespace Steward.Activities.Knowledge;

/// <summary>A span per search; never the question's words. What an index asks a server is a span of its own beneath it.</summary>
public sealed class ObservedKnowledge(IKnowledge knowledge) : IKnowledge, IDisposable
{
    /// <summary>The activity source of searches.</summary>
    public const string SourceName = "Steward.Knowledge";

    private static readonly ActivitySource Source = new(SourceName);

    public async Task<IReadOnlyList<Passage>> SearchAsync(
        PassageQuery query, CancellationToken cancellation = default)
    {
        using var span = Source.StartActivity("search passages", ActivityKind.Internal);
        span?.SetTag("db.operation.name", "search");
        span?.SetTag("db.collection.name", "passages");
        try
        {
            var found = await knowledge.SearchAsync(query, cancellation);
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

    public Task<Passage?> FindAsync(string passageId, CancellationToken cancellation = default) =>
        knowledge.FindAsync(passageId, cancellation);

    public Task SyncAsync(IReadOnlyList<Article> articles, CancellationToken cancellation = default) =>
        knowledge.SyncAsync(articles, cancellation);

    public void Dispose() => (knowledge as IDisposable)?.Dispose();
}
