using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge;

/// <summary>
/// The embedded index: BM25 over passages, in memory or in a folder of its own. Safe for use from many threads.
/// </summary>
public sealed class LucenePassageIndex : IKnowledge, IDisposable
{
    private const int MostPassages = 100;

    private static readonly BM25Similarity Ranking = new();

    private readonly TimeProvider time;
    private readonly Synonyms synonyms;
    private readonly int passageWords;
    private readonly System.Threading.Lock writing = new();
    private readonly Lucene.Net.Store.Directory directory;
    private readonly IndexWriter writer;
    private readonly SearcherManager searchers;

    /// <summary>Opens the index; what an index folder held before is found at once.</summary>
    /// <exception cref="StewardException">The index folder is in use by another process, or a file of synonyms has
    /// faults.</exception>
    public LucenePassageIndex(KnowledgeOptions options, TimeProvider time)
    {
        this.time = time;
        passageWords = options.PassageWords;
        synonyms = Synonyms.In(options.Folder);
        directory = options.IndexFolder is { } folder ? FSDirectory.Open(folder) : new RAMDirectory();
        writer = PassageIndexWriter.Open(directory, options.IndexFolder);
        searchers = new SearcherManager(writer, applyAllDeletes: true, new RankedSearchers(Ranking));
    }

    public Task<IReadOnlyList<Passage>> SearchAsync(PassageQuery query, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (query.Count is < 1 or > MostPassages)
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest, $"A search for {query.Count} passages: ask for 1 to {MostPassages}.");
        }

        return Task.FromResult(WithSearcher(
            searcher => new PassageSearch(searcher, query, synonyms, time.GetUtcNow()).Run()));
    }

    public Task<Passage?> FindAsync(string passageId, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var byId = new TermQuery(new Term(PassageDocument.Id, passageId));
        return Task.FromResult(WithSearcher(searcher =>
            searcher.Search(byId, 1).ScoreDocs is [var hit, ..] ? PassageDocument.Read(searcher.Doc(hit.Doc)) : null));
    }

    public Task SyncAsync(IReadOnlyList<Article> articles, CancellationToken cancellation = default)
    {
        // Cutting comes first: an article that cannot be cut leaves the index as it was.
        var documents = articles
            .SelectMany(article => PassageCutter
                .Cut(article, passageWords)
                .Select(passage => PassageDocument.Write(article, passage)))
            .ToList();
        cancellation.ThrowIfCancellationRequested();
        lock (writing)
        {
            // Searchers see the writer's changes at the refresh, so all of them at once.
            writer.DeleteAll();
            writer.AddDocuments(documents);
            writer.Commit();
            searchers.MaybeRefreshBlocking();
        }

        return Task.CompletedTask;
    }

    public void Dispose()
    {
        searchers.Dispose();
        writer.Dispose();
        directory.Dispose();
    }

    private T WithSearcher<T>(Func<IndexSearcher, T> use)
    {
        var searcher = searchers.Acquire();
        try
        {
            return use(searcher);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }
}
