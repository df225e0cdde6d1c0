using Steward.Activities.Knowledge.Embedding;

namespace Steward.Activities.Knowledge.Search;

/// <summary>Where a question is looked for by meaning.</summary>
/// <param name="Vector">Of length 1.</param>
/// <param name="Known">
/// What the embedding knows of the question, 0 to 1; the cosines of what it finds are multiplied by it. A question whose
/// words are all unknown has a direction too, of whatever pieces of them are seen elsewhere, and something lies there.
/// </param>
internal sealed record QuestionVector(ReadOnlyMemory<float> Vector, double Known)
{
    /// <summary>
    /// By the built-in embedding, which knows the words of its passages, and of other words the pieces that it has
    /// seen.
    /// </summary>
    public static QuestionVector Of(Question question, LatentSemantics latent)
    {
        var all = question.Terms.Sum(term => term.Rarity);
        var known = question.Terms.Sum(term =>
            term.Rarity * (term.IsKnown ? 1 : latent.KnownPieces(term.Searched.Term)));
        return new(PassageEmbedding.Unit(latent.Embed(question.Words)), all > 0 ? known / all : 0);
    }
}
