using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using Steward.Activities.Knowledge.Embedding.Remote;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Embedding;

/// <summary>An embedding in use: every vector that leaves it has length 1.</summary>
/// <param name="Generator">The port: Azure OpenAI, any OpenAI-compatible endpoint, or the built-in one.</param>
/// <param name="Dimensions">How many numbers a vector has.</param>
/// <param name="Model">What a generation keeps of it; null when it lives elsewhere.</param>
internal sealed record PassageEmbedding(
    IEmbeddingGenerator<string, Embedding<float>> Generator, int Dimensions, ReadOnlyMemory<byte>? Model)
{
    private const int BatchSize = 64;

    /// <exception cref="StewardException">The endpoint answered something else than one vector for each text.
    /// </exception>
    public async Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(
        IReadOnlyList<PassageText> texts, CancellationToken cancellation)
    {
        var vectors = new ReadOnlyMemory<float>[texts.Count];
        foreach (var same in texts.Index().GroupBy(text => text.Item.Language, StringComparer.Ordinal))
        {
            foreach (var batch in same.Chunk(BatchSize))
            {
                var made = await Generator.GenerateAsync(
                    batch.Select(text => text.Item.Text), LatentSemantics.For(same.Key), cancellation);
                Check(batch.Length, made);
                foreach (var (text, vector) in batch.Zip(made))
                {
                    vectors[text.Index] = Unit(vector.Vector);
                }
            }
        }

        return vectors;
    }

    /// <summary>The vector of a question, for which nobody waits long.</summary>
    public async Task<ReadOnlyMemory<float>> EmbedQuestionAsync(PassageText text, CancellationToken cancellation)
    {
        if (Generator is not RemoteGenerator remote)
        {
            return (await EmbedAsync([text], cancellation))[0];
        }

        var made = await remote.GenerateOnceAsync(text.Text, cancellation);
        Check(1, made);
        return Unit(made[0].Vector);
    }

    /// <summary>Length 1, so that a scan's dot product is the cosine; all zeros stay so.</summary>
    public static ReadOnlyMemory<float> Unit(ReadOnlyMemory<float> vector)
    {
        var length = TensorPrimitives.Norm(vector.Span);
        var unit = new float[vector.Length];
        if (length > 0)
        {
            TensorPrimitives.Divide(vector.Span, length, unit);
        }

        return unit;
    }

    private void Check(int asked, GeneratedEmbeddings<Embedding<float>> made)
    {
        if (made.Count != asked)
        {
            throw new StewardException(
                ErrorTypes.Unavailable, $"The embedding answered {made.Count} vectors for {asked} texts.");
        }

        var odd = made.FirstOrDefault(vector =>
            vector.Vector.Length != Dimensions || !float.IsFinite(TensorPrimitives.Norm(vector.Vector.Span)));
        if (odd is not null)
        {
            throw new StewardException(
                ErrorTypes.Unavailable,
                $"The embedding answered a vector of {odd.Vector.Length} numbers, or with one that is none, "
                + $"instead of {Dimensions} numbers; set Knowledge:Embedding:Dimensions to what the model answers.");
        }
    }
}
