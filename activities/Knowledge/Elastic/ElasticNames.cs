namespace Steward.Activities.Knowledge.Elastic;

/// <summary>What is called how. The alias is the generation in use; each generation is an index of its own.</summary>
internal sealed class ElasticNames(string prefix)
{
    /// <summary>What everybody reads and writes through.</summary>
    public string Alias => prefix;

    /// <summary>Every generation, in use or not.</summary>
    public string Generations => $"{prefix}-*";

    public string Template => $"{prefix}-passages";

    /// <summary>Embeddings' models; not among the generations, so that no search meets them.</summary>
    public string Models => $"{prefix}.models";

    public string Index(string generation) => $"{prefix}-{generation}";

    public string Generation(string index) => index[(prefix.Length + 1)..];
}
