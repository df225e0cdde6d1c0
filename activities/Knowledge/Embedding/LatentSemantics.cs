using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using Steward.Activities.Knowledge.Analysis;

namespace Steward.Activities.Knowledge.Embedding;

/// <summary>
/// The built-in embedding: latent semantic analysis (Deerwester et al., "Indexing by Latent Semantic Analysis", 1990)
/// over words, pairs of words and parts of words. Trained on the shop's own passages, deterministic, no network.
/// </summary>
internal sealed class LatentSemantics(LatentModel model) : IEmbeddingGenerator<string, Embedding<float>>
{
    public const string LanguageProperty = "language";

    public LatentModel Model { get; } = model;

    public static EmbeddingGenerationOptions For(string language) =>
        new() { AdditionalProperties = new() { [LanguageProperty] = language } };

    /// <param name="values">Texts of one language.</param>
    /// <param name="options">May name the language by <see cref="LanguageProperty"/>; else English.</param>
    /// <param name="cancellationToken">Stops between texts.</param>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values,
        EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var language = options?.AdditionalProperties?.GetValueOrDefault(LanguageProperty) as string ?? "en";
        var made = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var text in values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            made.Add(new Embedding<float>(
                Sum(TextFeatures.Of(LanguageAnalyzers.Terms(language, text)), Damped)));
        }

        return Task.FromResult(made);
    }

    /// <summary>The vector of a question by its terms; what it says twice counts twice.</summary>
    public ReadOnlyMemory<float> Embed(IReadOnlyList<string> terms) => Sum(TextFeatures.Of(terms), weight => weight);

    /// <summary>The share of a word's pieces that passages have, 0 to 1.</summary>
    public double KnownPieces(string term)
    {
        var pieces = TextFeatures.PiecesOf(term).ToList();
        return pieces.Count == 0 ? 0 : (double)pieces.Count(piece => Model.Find(piece) is not null) / pieces.Count;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // Nothing is held but memory.
    }

    /// <summary>A text's words count by how often they are said, less and less.</summary>
    public static float Damped(float weight) => weight > 1 ? 1 + MathF.Log(weight) : weight;

    private float[] Sum(Dictionary<string, float> features, Func<float, float> scaled)
    {
        var vector = new float[Model.Dimensions];
        foreach (var (feature, weight) in features)
        {
            if (Model.Find(feature) is { } row)
            {
                TensorPrimitives.MultiplyAdd(Model.VectorOf(row), scaled(weight) * Model.RarityOf(row), vector, vector);
            }
        }

        return vector;
    }
}
