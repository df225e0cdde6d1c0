using Microsoft.Extensions.Logging;
using Steward.Activities.Knowledge.Embedding;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Search;

/// <summary>Asks the index by terms and by meaning at once, and fuses what it answers.</summary>
internal sealed partial class PassageFinder(
    IPassageIndex index, SearchStates states, QuestionReader reader, ILogger<PassageFinder> logger)
{
    private static readonly IReadOnlyDictionary<string, float> Boosts =
        new Dictionary<string, float>(StringComparer.Ordinal)
        {
            // A word in a heading says more than one in the text.
            [PassageParts.Title] = 1.4f,
            [PassageParts.Heading] = 1.3f,
            [PassageParts.Text] = 1.0f,
        };

    public async Task<FoundPassages> FindAsync(
        PassageQuery query, PassageFilter filter, int candidates, CancellationToken cancellation)
    {
        var state = await states.CurrentAsync(cancellation);
        var questions = await ReadAsync(query, state.Index, cancellation);
        if (questions.Count == 0)
        {
            return FoundPassages.None;
        }

        var dense = query.Arms.HasFlag(SearchArms.Dense)
            ? DenseAsync(query, questions, state, filter, candidates, cancellation)
            : Task.FromResult(DenseHits.None);
        var lexical = query.Arms.HasFlag(SearchArms.Lexical)
            ? await index.SearchAsync(LexicalSearch(questions, filter, candidates), cancellation)
            : [];
        var near = await dense;
        return new FoundPassages(questions, lexical, near.Hits) { WithoutMeaning = near.Fault };
    }

    /// <summary>The question as each language that has passages sees it.</summary>
    public async Task<IReadOnlyList<Question>> ReadAsync(PassageQuery query, CancellationToken cancellation) =>
        await ReadAsync(query, (await states.CurrentAsync(cancellation)).Index, cancellation);

    private static TermSearch LexicalSearch(IReadOnlyList<Question> questions, PassageFilter filter, int candidates) =>
        new(
            [.. questions
                .SelectMany(question => question.Terms)
                .Where(term => term.IsKnown && term.Searched.Weight > 0)
                .Select(term => term.Searched)],
            Boosts,
            filter,
            candidates);

    private async Task<IReadOnlyList<Question>> ReadAsync(
        PassageQuery query, IndexState? state, CancellationToken cancellation)
    {
        var questions = new List<Question>();
        foreach (var (language, passages) in state?.Passages ?? new Dictionary<string, int>())
        {
            if (query.Language is null || query.Language == language)
            {
                questions.Add(await reader.ReadAsync(query.Text, language, passages, cancellation));
            }
        }

        return [.. questions.Where(question => question.Terms.Count > 0)];
    }

    private async Task<DenseHits> DenseAsync(
        PassageQuery query,
        IReadOnlyList<Question> questions,
        SearchState state,
        PassageFilter filter,
        int candidates,
        CancellationToken cancellation)
    {
        if (state is not { Index: { } held, Embedding: { } embedding })
        {
            return DenseHits.NoVectors;
        }

        try
        {
            var hits = new List<PassageHit>();
            foreach (var (vector, known) in await VectorsAsync(query, questions, embedding, cancellation))
            {
                var near = await index.SearchAsync(
                    new VectorSearch(held.Generation, vector, filter, candidates), cancellation);
                hits.AddRange(near.Select(hit => hit with { Score = hit.Score * known }));
            }

            return new(
                [.. hits.OrderByDescending(hit => hit.Score).DistinctBy(hit => hit.PassageId).Take(candidates)]);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested && query.Arms != SearchArms.Dense)
        {
            // Terms alone still find most; a reply need not wait for an embedding that is out.
            LogWithoutMeaning(logger, fault.Message);
            return new([], fault.Message);
        }
    }

    /// <summary>The built-in embedding reads each language by its terms; another one reads the text.</summary>
    private async Task<IReadOnlyList<QuestionVector>> VectorsAsync(
        PassageQuery query,
        IReadOnlyList<Question> questions,
        PassageEmbedding embedding,
        CancellationToken cancellation)
    {
        if (embedding.Generator.GetService(typeof(LatentSemantics)) is LatentSemantics latent)
        {
            return [.. questions
                .Select(question => QuestionVector.Of(question, latent))
                .DistinctBy(question => question.Vector.Span[0])];
        }

        var text = new PassageText(questions[0].Language, query.Text);
        return [new QuestionVector(await embedding.EmbedQuestionAsync(text, cancellation), Known: 1)];
    }

    [LoggerMessage(3003, LogLevel.Warning, "This search went by terms alone: {Fault}")]
    private static partial void LogWithoutMeaning(ILogger logger, string fault);
}
