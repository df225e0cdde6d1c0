using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Steward.Activities.Knowledge.Index;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>
/// The embedded index: Lucene for terms and an exact scan for vectors, in memory or in a folder of its own. Safe for
/// use from many threads.
/// </summary>
public sealed class LucenePassageIndex : IPassageIndex, IDisposable
{
    private readonly System.Threading.Lock writing = new();
    private readonly Lucene.Net.Store.Directory directory;
    private readonly IndexWriter writer;
    private readonly RankedSearchers ranked;
    private readonly SearcherManager searchers;
    private volatile HeldGeneration? held;

    /// <summary>Opens the index; what the folder held before is found at once.</summary>
    /// <param name="folder">The index's own folder; null keeps it in memory.</param>
    /// <exception cref="StewardException">The folder is in use by another process.</exception>
    public LucenePassageIndex(string? folder = null)
    {
        directory = folder is null ? new RAMDirectory() : FSDirectory.Open(folder);
        writer = PassageIndexWriter.Open(directory, folder);
        held = HeldGeneration.Of(directory);
        if (held is null)
        {
            // What another version kept in another way must not be found by halves.
            writer.DeleteAll();
        }

        ranked = new RankedSearchers { Next = held };
        searchers = new SearcherManager(writer, applyAllDeletes: true, ranked);
    }

    public Task<IndexState?> StateAsync(CancellationToken cancellation = default) => Task.FromResult(held?.ToState());

    public Task<IReadOnlyList<PassageHit>> SearchAsync(TermSearch search, CancellationToken cancellation = default) =>
        Task.FromResult(search.Terms.Count == 0
            ? []
            : WithSearcher(searcher => LuceneReading.Hits(searcher, searcher.Search(
                LuceneQueries.For(search), LuceneQueries.FilterFor(search, searcher.Held), search.Count))));

    public Task<IReadOnlyList<PassageHit>> SearchAsync(VectorSearch search, CancellationToken cancellation = default)
    {
        var generation = held;
        return Task.FromResult(
            generation?.Name == search.Generation ? generation.Table.Nearest(search) : []);
    }

    public Task<IReadOnlyList<IndexedPassage>> FindAsync(
        IReadOnlyList<string> passageIds, CancellationToken cancellation = default) =>
        Task.FromResult(WithSearcher(searcher => LuceneReading.Find(searcher, passageIds)));

    public Task<IReadOnlyList<int>> FrequenciesAsync(
        string language, IReadOnlyList<string> terms, CancellationToken cancellation = default) =>
        Task.FromResult(WithSearcher<IReadOnlyList<int>>(searcher => [.. terms.Select(term => PassageParts.All.Max(
            part => searcher.IndexReader.DocFreq(new Term(PassageFields.Searched(part, language), term))))]));

    public Task<IReadOnlyDictionary<string, string>> StampsAsync(CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(
            (held?.Table.Rows ?? []).ToDictionary(row => row.PassageId, row => row.Stamp, StringComparer.Ordinal));

    public Task<ReadOnlyMemory<byte>?> ModelAsync(CancellationToken cancellation = default) =>
        Task.FromResult(WithSearcher(LuceneReading.Model));

    public Task ApplyAsync(PassageChanges changes, CancellationToken cancellation = default)
    {
        lock (writing)
        {
            var before = held ?? throw new StewardException(
                ErrorTypes.InvalidRequest, "The index holds no generation yet; fill one before changes are put in.");
            var table = before.Table.With(changes);
            writer.DeleteDocuments([.. changes.Removed.Select(Key)]);
            foreach (var passage in changes.Put)
            {
                writer.UpdateDocument(Key(passage.Passage.PassageId), PassageFields.Write(passage));
            }

            Commit(before with { Table = table });
        }

        return Task.CompletedTask;
    }

    public Task ReplaceAsync(
        IndexGeneration generation, IReadOnlyList<IndexedPassage> passages, CancellationToken cancellation = default)
    {
        var table = VectorTable.Of(passages, generation.Dimensions);
        lock (writing)
        {
            // Searchers see the writer's changes at the refresh, so all of them at once.
            writer.DeleteAll();
            writer.AddDocuments(passages.Select(PassageFields.Write));
            if (generation.Model is { } model)
            {
                writer.AddDocument(PassageFields.WriteModel(model));
            }

            // One segment is searched fastest, and no merging goes on beside the searches that follow.
            writer.ForceMerge(1);
            Commit(new HeldGeneration(generation.Name, generation.Recipe, table));
        }

        return Task.CompletedTask;
    }

    public void Dispose()
    {
        searchers.Dispose();
        writer.Dispose();
        directory.Dispose();
    }

    private static Term Key(string passageId) => new(PassageFields.Id, passageId);

    private void Commit(HeldGeneration generation)
    {
        writer.SetCommitData(generation.ToCommit());
        writer.Commit();
        ranked.Next = generation;
        searchers.MaybeRefreshBlocking();
        held = generation;
    }

    private T WithSearcher<T>(Func<HeldSearcher, T> use)
    {
        var searcher = searchers.Acquire();
        try
        {
            return use((HeldSearcher)searcher);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }
}
