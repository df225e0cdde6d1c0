namespace Steward.Activities.Knowledge.Index;

/// <summary>One filling of an index. Another embedding or another cutting makes another generation.</summary>
public sealed record IndexGeneration
{
    /// <summary>
    /// Lower-case letters, digits and hyphens, up to 60; new for every filling, so that it can end an index's name.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>
    /// What the passages were made with: embedding, its version, cutting, analysis. A sync that would make them
    /// otherwise fills a new generation.
    /// </summary>
    public required string Recipe { get; init; }

    /// <summary>How many numbers each vector has; 0 when there are no vectors.</summary>
    public required int Dimensions { get; init; }

    /// <summary>
    /// The embedding's own model where it was trained on the passages, up to some 32 MB; kept with the generation, so
    /// that every process embeds questions alike. Null for an embedding that lives elsewhere.
    /// </summary>
    public ReadOnlyMemory<byte>? Model { get; init; }
}
