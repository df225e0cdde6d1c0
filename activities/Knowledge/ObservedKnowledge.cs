using System.Diagnostics;

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

    public async Task<IReadOnlyList<Passage>> SearchAsync(
        PassageQuery query, CancellationToken cancellation = default)
    {
        using var span = Source.StartActivity("search passages", ActivityKind.Client);
        span?.SetTag("db.system.name", system);
        span?.SetTag("db.operation.name", "search");
        span?.SetTag("db.collection.name", "passages");
        try
        {
            var found = await index.SearchAsync(query, cancellation);
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
        index.FindAsync(passageId, cancellation);

    public Task SyncAsync(IReadOnlyList<Article> articles, CancellationToken cancellation = default) =>
        index.SyncAsync(articles, cancellation);

    public void Dispose() => (index as IDisposable)?.Dispose();
}
