using System.Globalization;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Embedding.Remote;

/// <summary>
/// The embedding behind the configured endpoint. While it is out, passages are embedded by the built-in one, under its
/// own recipe, so that the next sync sees what is to be made anew.
/// </summary>
internal sealed class RemoteEmbedder(RemoteGenerator generator, EmbeddingOptions options) : IPassageEmbedder
{
    private static readonly LatentEmbedder Local = new();

    public string Recipe => string.Create(
        CultureInfo.InvariantCulture,
        $"remote-1/{new Uri(options.Endpoint).Authority}/{options.Name}/{options.Dimensions}");

    public IPassageEmbedder? Standby => Local;

    public int FewestPassages => 1;

    /// <summary>It knows every word; nothing makes it stale.</summary>
    public double StaleAfter => double.PositiveInfinity;

    /// <summary>Asks for one vector: how long they are, and whether the service is there.</summary>
    public async Task<PassageEmbedding?> MakeAsync(
        IReadOnlyList<PassageText> passages, CancellationToken cancellation)
    {
        if (passages.Count == 0)
        {
            return null;
        }

        var made = await generator.GenerateAsync([passages[0].Text], cancellationToken: cancellation);
        var answered = made.Count == 1 ? made[0].Vector.Length : 0;
        if (answered == 0 || (options.Dimensions > 0 && answered != options.Dimensions))
        {
            throw new StewardException(
                ErrorTypes.Unavailable,
                $"The embedding '{options.Name}' answered a vector of {answered} numbers, but "
                + $"Knowledge:Embedding:Dimensions is {options.Dimensions}; set what the model answers, or 0.");
        }

        return Opened(answered);
    }

    public PassageEmbedding? Open(ReadOnlyMemory<byte>? model, int dimensions) =>
        model is null ? Opened(dimensions) : Local.Open(model, dimensions);

    private PassageEmbedding Opened(int dimensions) => new(generator, dimensions, Model: null);
}
