namespace Steward.Activities.Understanding.Classification;

/// <summary>Distinct indices with their values.</summary>
internal readonly record struct SparseVector(int[] Indices, float[] Values);
