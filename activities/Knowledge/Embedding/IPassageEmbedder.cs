namespace Steward.Activities.Knowledge.Embedding;

/// <summary>Makes the embedding of a generation: trained on its passages, or one that lives elsewhere.</summary>
internal interface IPassageEmbedder
{
    /// <summary>What it is and its version: part of a generation's recipe.</summary>
    string Recipe { get; }

    /// <summary>Fewer passages have no vectors.</summary>
    int FewestPassages { get; }

    /// <summary>The share of passages that may change before it is made anew; infinity for never.</summary>
    double StaleAfter { get; }

    /// <summary>The embedding for these passages; null when they are too few for one.</summary>
    Task<PassageEmbedding?> MakeAsync(IReadOnlyList<PassageText> passages, CancellationToken cancellation);

    /// <summary>The embedding that a generation was filled with.</summary>
    /// <param name="model">What the generation kept of it.</param>
    /// <param name="dimensions">Of the generation's vectors.</param>
    /// <returns>Null when the generation was filled with an embedding that is not configured any more.</returns>
    PassageEmbedding? Open(ReadOnlyMemory<byte>? model, int dimensions);

    /// <summary>What embeds in its place while it is out; null for one that is never out.</summary>
    IPassageEmbedder? Standby => null;
}
