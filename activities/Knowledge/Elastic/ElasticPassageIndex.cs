using System.Text.Json.Nodes;
using Steward.Activities.Knowledge.Index;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Elastic;

/// <summary>
/// Elasticsearch as the index of passages: BM25 over ready terms, HNSW for vectors, an index per generation behind one
/// alias. Every change is refreshed before its call returns. Partial answers are errors.
/// </summary>
internal sealed class ElasticPassageIndex(
    ElasticClient client,
    ElasticGenerations generations,
    ElasticBulk bulk,
    ElasticModels models,
    ElasticNames names,
    ElasticOptions options) : IPassageIndex
{
    private const int LanguagesAtMost = 1000;

    private string Search => $"{names.Alias}/_search?allow_partial_search_results=false";

    public async Task<IndexState?> StateAsync(CancellationToken cancellation = default)
    {
        if (await generations.CurrentAsync(cancellation) is not { } held)
        {
            return null;
        }

        var counted = await ThroughAliasAsync(() => client.PostAsync(Search, Languages(), cancellation), cancellation);
        var buckets = counted?["aggregations"]!["languages"]!["buckets"]!.AsArray() ?? [];
        return new IndexState(held.Name, held.Recipe, held.Dimensions, buckets.ToDictionary(
            bucket => (string)bucket!["key"]!, bucket => (int)bucket!["doc_count"]!, StringComparer.Ordinal));
    }

    public async Task<IReadOnlyList<PassageHit>> SearchAsync(
        TermSearch search, CancellationToken cancellation = default) =>
        search.Terms.Count is 0
            ? []
            : Hits(await ThroughAliasAsync(
                () => client.PostAsync(Search, ElasticQueries.For(search), cancellation), cancellation));

    public async Task<IReadOnlyList<PassageHit>> SearchAsync(
        VectorSearch search, CancellationToken cancellation = default)
    {
        var query = ElasticQueries.For(search, names.Index(search.Generation), options.SearchCandidates);
        var hits = await ThroughAliasAsync(() => client.PostAsync(Search, query, cancellation), cancellation);

        // Elasticsearch keeps scores above zero: (1 + cosine) / 2.
        return [.. Hits(hits).Select(hit => hit with { Score = (2 * hit.Score) - 1 })];
    }

    public async Task<IReadOnlyList<IndexedPassage>> FindAsync(
        IReadOnlyList<string> passageIds, CancellationToken cancellation = default)
    {
        if (passageIds.Count is 0)
        {
            return [];
        }

        // Not from the log of writes: what is half applied is not seen.
        var asked = new JsonObject { ["ids"] = new JsonArray([.. passageIds.Select(id => JsonValue.Create(id))]) };
        var found = await ThroughAliasAsync(
            () => client.PostAsync($"{names.Alias}/_mget?realtime=false", asked, cancellation), cancellation);
        return [.. (found?["docs"]!.AsArray() ?? [])
            .Where(document => (bool?)document!["found"] is true)
            .Select(document => ElasticDocuments.Read(document!["_source"]!))];
    }

    public async Task<IReadOnlyList<int>> FrequenciesAsync(
        string language, IReadOnlyList<string> terms, CancellationToken cancellation = default)
    {
        if (terms.Count is 0)
        {
            return [];
        }

        var query = ElasticQueries.Frequencies(language, terms);
        var counted = await ThroughAliasAsync(() => client.PostAsync(Search, query, cancellation), cancellation);
        var buckets = counted?["aggregations"]!["terms"]!["buckets"]!;
        return [.. terms.Select((_, at) => buckets is null
            ? 0
            : PassageParts.All.Max(part => (int)buckets[$"{at}/{part}"]!["doc_count"]!))];
    }

    public async Task<IReadOnlyDictionary<string, string>> StampsAsync(CancellationToken cancellation = default) =>
        await generations.CurrentAsync(cancellation) is null
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : await new ElasticScan(client, names).StampsAsync(cancellation);

    public async Task<ReadOnlyMemory<byte>?> ModelAsync(CancellationToken cancellation = default) =>
        await generations.CurrentAsync(cancellation) is { ModelPieces: > 0 } held
            ? await models.LoadAsync(held.Name, held.ModelPieces, cancellation)
            : (ReadOnlyMemory<byte>?)null;

    public async Task ApplyAsync(PassageChanges changes, CancellationToken cancellation = default)
    {
        var held = await generations.CurrentAsync(cancellation) ?? throw new StewardException(
            ErrorTypes.InvalidRequest, "The index holds no generation yet; fill one before changes are put in.");
        RequireVectors(changes.Put, held.Dimensions);
        await bulk.RunAsync(
            names.Alias,
            changes.Removed.Select(BulkItem.Delete).Concat(changes.Put.Select(ElasticGenerations.Item)),
            cancellation);

        // What a change that failed above has left behind is seen with the next one, which puts it right.
        await client.PostAsync($"{names.Alias}/_refresh", body: null, cancellation);
    }

    public Task ReplaceAsync(
        IndexGeneration generation, IReadOnlyList<IndexedPassage> passages, CancellationToken cancellation = default)
    {
        RequireVectors(passages, generation.Dimensions);
        return generations.ReplaceAsync(generation, passages, cancellation);
    }

    private static void RequireVectors(IReadOnlyList<IndexedPassage> passages, int dimensions)
    {
        if (passages.FirstOrDefault(passage => (passage.Vector?.Length ?? 0) != dimensions) is { } other)
        {
            throw new ArgumentException(
                $"Passage '{other.Passage.PassageId}' has a vector of {other.Vector?.Length ?? 0} numbers, but the "
                + $"generation has {dimensions}; fill a new generation for another embedding.", nameof(passages));
        }
    }

    private static JsonObject Languages() => new()
    {
        ["size"] = 0,
        ["track_total_hits"] = false,
        ["aggs"] = new JsonObject
        {
            ["languages"] = new JsonObject
            {
                ["terms"] = new JsonObject { ["field"] = ElasticFields.Language, ["size"] = LanguagesAtMost },
            },
        },
    };

    private static List<PassageHit> Hits(JsonNode? answer) => [.. (answer?["hits"]!["hits"]!.AsArray() ?? [])
        .Select(hit => new PassageHit((string)hit!["_id"]!, (double)hit["_score"]!))];

    /// <summary>
    /// Null when there is no generation. An index that was deleted between its alias's turn and the search is not that:
    /// the alias stands for another by then.
    /// </summary>
    private async Task<JsonNode?> ThroughAliasAsync(Func<Task<JsonNode>> ask, CancellationToken cancellation)
    {
        try
        {
            return await ask();
        }
        catch (ElasticRefusal refusal) when (refusal.IsMissing)
        {
            return await generations.CurrentAsync(cancellation) is null ? null : await ask();
        }
    }
}
