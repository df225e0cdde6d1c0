using System.Globalization;
using Steward.Activities.Knowledge.Analysis;
using Steward.Activities.Knowledge.Embedding;
using Steward.Activities.Knowledge.Index;
using Steward.Activities.Knowledge.Ingest;
using Steward.Activities.Knowledge.Search;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge;

/// <summary>
/// Brings the index in line with the articles. Only what has changed is cut, embedded and written; another recipe, or
/// more change than the embedding bears, fills a new generation.
/// </summary>
internal sealed class PassageSync(
    IPassageIndex index, IPassageEmbedder embedder, SearchStates states, int passageWords, TimeProvider time)
{
    private readonly SemaphoreSlim turn = new(1, 1);

    private string RecipeOf(IPassageEmbedder made) => string.Create(
        CultureInfo.InvariantCulture, $"{PassageTerms.Version}/{passageWords}/{made.Recipe}");

    public async Task<SyncReport> RunAsync(
        IReadOnlyList<Article> articles, bool rebuild, CancellationToken cancellation)
    {
        // Cutting comes first: an article that cannot be cut leaves the index as it was.
        var passages = PassageMaker.Make(articles, passageWords);
        await turn.WaitAsync(cancellation);
        try
        {
            var state = await states.ReadAsync(cancellation);
            var difference = Difference.Of(await index.StampsAsync(cancellation), passages);
            return await BringAsync(embedder, state, passages, difference, rebuild, cancellation);
        }
        catch (StewardException outage) when (outage.Type is ErrorTypes.Unavailable && embedder.Standby is { } other)
        {
            // What is deleted must be gone, and what is new found, whether the embedding answers or not.
            var state = await states.ReadAsync(cancellation);
            var difference = Difference.Of(await index.StampsAsync(cancellation), passages);
            return await BringAsync(other, state, passages, difference, rebuild: false, cancellation) with
            {
                WithoutEmbedding = outage.Message,
            };
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<SyncReport> BringAsync(
        IPassageEmbedder made, SearchState state, IReadOnlyList<IndexedPassage> passages, Difference difference,
        bool rebuild, CancellationToken cancellation) =>
        rebuild || IsStale(made, state, difference, passages.Count)
            ? await ReplaceAsync(made, passages, difference, cancellation)
            : await ApplyAsync(state, difference, cancellation);

    private bool IsStale(IPassageEmbedder made, SearchState state, Difference difference, int passages)
    {
        if (state.Index is not { } held || held.Recipe != RecipeOf(made)
            || (held.Dimensions > 0 && state.Embedding is null))
        {
            return true;
        }

        // What was too little to learn from may have become enough.
        var grown = held.Dimensions == 0 && difference.Put.Count > 0 && passages >= made.FewestPassages;
        return grown || difference.Touched > made.StaleAfter * Math.Max(1, passages);
    }

    private async Task<SyncReport> ReplaceAsync(
        IPassageEmbedder made, IReadOnlyList<IndexedPassage> passages, Difference difference,
        CancellationToken cancellation)
    {
        var texts = passages.Select(PassageMaker.TextOf).ToList();
        var embedding = await made.MakeAsync(texts, cancellation);
        var generation = new IndexGeneration
        {
            Name = $"g{time.GetUtcNow().ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)}",
            Recipe = RecipeOf(made),
            Dimensions = embedding?.Dimensions ?? 0,
            Model = embedding?.Model,
        };
        await index.ReplaceAsync(generation, await EmbeddedAsync(embedding, passages, cancellation), cancellation);
        await states.ReadAsync(cancellation);
        return difference.ToReport(generation.Name, rebuilt: true);
    }

    private async Task<SyncReport> ApplyAsync(
        SearchState state, Difference difference, CancellationToken cancellation)
    {
        if (difference.Touched > 0)
        {
            var put = await EmbeddedAsync(state.Embedding, difference.Put, cancellation);
            await index.ApplyAsync(new PassageChanges(put, difference.Removed), cancellation);
            await states.ReadAsync(cancellation);
        }

        return difference.ToReport(state.Index!.Generation, rebuilt: false);
    }

    private static async Task<IReadOnlyList<IndexedPassage>> EmbeddedAsync(
        PassageEmbedding? embedding, IReadOnlyList<IndexedPassage> passages, CancellationToken cancellation)
    {
        if (embedding is null)
        {
            return passages;
        }

        var vectors = await embedding.EmbedAsync([.. passages.Select(PassageMaker.TextOf)], cancellation);
        return [.. passages.Zip(vectors, (passage, vector) => passage with { Vector = vector })];
    }
}
