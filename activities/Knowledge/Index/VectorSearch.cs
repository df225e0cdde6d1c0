namespace Steward.Activities.Knowledge.Index;

/// <summary>A look-up by vector.</summary>
/// <param name="Generation">
/// The generation whose embedding made the vector. While another one is in use nothing is found: vectors of two
/// embeddings say nothing about each other.
/// </param>
/// <param name="Vector">Of length 1, with as many numbers as the generation's vectors.</param>
/// <param name="Filter">What may be found.</param>
/// <param name="Count">At most so many hits, 1 to 1,000.</param>
public sealed record VectorSearch(string Generation, ReadOnlyMemory<float> Vector, PassageFilter Filter, int Count);
