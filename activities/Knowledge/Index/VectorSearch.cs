namespace Steward.Activities.Knowledge.Index;

/// <summary>A look-up by vector.</summary>
/// <param name="Vector">Of length 1, with as many numbers as the generation's vectors.</param>
/// <param name="Filter">What may be found.</param>
/// <param name="Count">At most so many hits, 1 to 1,000.</param>
public sealed record VectorSearch(ReadOnlyMemory<float> Vector, PassageFilter Filter, int Count);
