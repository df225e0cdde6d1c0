using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Steward.Activities.Knowledge.Analysis;
using Steward.Activities.Knowledge.Embedded;
using Steward.Activities.Knowledge.Embedding;
using Steward.Activities.Knowledge.Explain;
using Steward.Activities.Knowledge.Index;
using Steward.Activities.Knowledge.Ingest;
using Steward.Activities.Knowledge.Search;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge;

/// <summary>
/// Search over the shop's articles: everything above the index that ranks, judges and keeps it up to date. Safe for use
/// from many threads.
/// </summary>
public sealed class KnowledgeBase : IKnowledge, IDisposable
{
    private const int MostWanted = 100;
    private const int FewestCandidates = 30;

    /// <summary>An article is found by any of its passages, so many are needed for few articles.</summary>
    private const int ArticleCandidates = 1_000;

    private readonly IPassageIndex index;
    private readonly KnowledgeOptions options;
    private readonly TimeProvider time;
    private readonly PassageFinder finder;
    private readonly PassageSync sync;
    private readonly IDisposable? owned;

    internal KnowledgeBase(
        IPassageIndex index,
        IPassageEmbedder embedder,
        KnowledgeOptions options,
        TimeProvider time,
        ILoggerFactory loggers)
    {
        (this.index, this.options, this.time) = (index, options, time);
        var states = new SearchStates(index, embedder, time);
        var reader = new QuestionReader(index, Synonyms.In(options.Folder));
        finder = new PassageFinder(index, states, reader, loggers.CreateLogger<PassageFinder>());
        sync = new PassageSync(index, embedder, states, options.PassageWords, time);
    }

    private KnowledgeBase(LucenePassageIndex index, KnowledgeOptions options, TimeProvider time)
        : this(index, new LatentEmbedder(), options, time, NullLoggerFactory.Instance) => owned = index;

    /// <summary>With an index and an embedding of its own, outside of any host.</summary>
    /// <exception cref="StewardException">The index folder is in use by another process, or a file of synonyms has
    /// faults.</exception>
    public static KnowledgeBase Embedded(KnowledgeOptions options, TimeProvider time) =>
        new(new LucenePassageIndex(options.IndexFolder), options, time);

    public void Dispose() => owned?.Dispose();

    public async Task<IReadOnlyList<Passage>> SearchAsync(PassageQuery query, CancellationToken cancellation = default)
    {
        Check(query);
        var candidates = Math.Max(query.Count * 2, FewestCandidates);
        var found = await finder.FindAsync(query, FilterOf(query), candidates, cancellation);
        var read = await index.FindAsync(
            [.. found.Fused(Fusion.QuestionWeight).Take(candidates).Select(hit => hit.PassageId)], cancellation);
        return PassageJudge.Best(found, read, query.Count, options);
    }

    /// <summary>A search with the reasons for and against each candidate.</summary>
    /// <param name="query">As <see cref="SearchAsync"/> takes it.</param>
    /// <param name="passageId">One passage to explain, candidate or not; null explains the candidates.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="StewardException">There is no such passage.</exception>
    public async Task<SearchExplanation> ExplainAsync(
        PassageQuery query, string? passageId = null, CancellationToken cancellation = default)
    {
        Check(query);
        var candidates = Math.Max(query.Count * 2, FewestCandidates);
        var filter = FilterOf(query);
        var found = await finder.FindAsync(query, filter, candidates, cancellation);
        var read = await index.FindAsync(
            [.. found.Fused(Fusion.QuestionWeight).Take(candidates).Select(hit => hit.PassageId)], cancellation);
        var explained = SearchExplainer.Explain(found, read, query.Count, options);
        return new SearchExplanation
        {
            Words = [.. found.Questions.SelectMany(question => question.Terms).Select(Asked)],
            MinimumCoverage = found.Questions.Any(question => question.IsAccount) ? null : options.MinimumCoverage,
            MinimumSimilarity = options.MinimumSimilarity,
            WithoutMeaning = found.WithoutMeaning,
            Passages = passageId is null
                ? explained
                : [explained.FirstOrDefault(one => one.Passage.PassageId == passageId)
                    ?? SearchExplainer.Missed(await KnownAsync(passageId, cancellation), filter)],
        };
    }

    private async Task<IndexedPassage> KnownAsync(string passageId, CancellationToken cancellation) =>
        (await index.FindAsync([passageId], cancellation)) is [var known] ? known : throw new StewardException(
            ErrorTypes.NotFound,
            $"There is no passage '{passageId}'; `steward knowledge search` shows the passages' ids.");

    public async Task<IReadOnlyList<ArticleHit>> SearchArticlesAsync(
        PassageQuery query, CancellationToken cancellation = default)
    {
        Check(query);
        var found = await finder.FindAsync(query, FilterOf(query), ArticleCandidates, cancellation);
        var fused = found.Fused(Fusion.AccountWeight);
        var leads = await LeadsAsync(fused, FilterOf(query), cancellation);
        return [.. ArticleRanking.Rank(fused, leads).Take(query.Count)];
    }

    public async Task<IReadOnlyList<AskedWord>> ReadAsync(
        string text, string language, CancellationToken cancellation = default) =>
        [.. (await finder.ReadAsync(new PassageQuery(text) { Language = language }, cancellation))
            .SelectMany(question => question.Terms)
            .Select(Asked)];

    public async Task<Passage?> FindAsync(string passageId, CancellationToken cancellation = default) =>
        (await index.FindAsync([passageId], cancellation)) is [var found] ? found.Passage : null;

    public Task<SyncReport> SyncAsync(IReadOnlyList<Article> articles, CancellationToken cancellation = default) =>
        sync.RunAsync(articles, rebuild: false, cancellation);

    /// <summary>Fills a new generation, whether anything has changed or not.</summary>
    public Task<SyncReport> RebuildAsync(IReadOnlyList<Article> articles, CancellationToken cancellation = default) =>
        sync.RunAsync(articles, rebuild: true, cancellation);

    private static AskedWord Asked(QuestionTerm term) =>
        new(term.Searched.Term, term.Rarity, [.. term.Searched.Synonyms.Keys]);

    private static void Check(PassageQuery query)
    {
        if (query.Count is < 1 or > MostWanted)
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest, $"A search for {query.Count} passages: ask for 1 to {MostWanted}.");
        }
    }

    private PassageFilter FilterOf(PassageQuery query) => KnowledgeFilter.Of(query, time.GetUtcNow());

    private async Task<IReadOnlySet<string>> LeadsAsync(
        IReadOnlyList<PassageHit> hits, PassageFilter filter, CancellationToken cancellation)
    {
        var first = ArticleRanking.LeadsOf(hits).Select(article => $"{article}#1").ToList();
        return (await index.FindAsync(first, cancellation))
            .Where(passage => PassageGate.Admits(passage, filter))
            .Select(passage => passage.Passage.ArticleId)
            .ToHashSet(StringComparer.Ordinal);
    }
}
