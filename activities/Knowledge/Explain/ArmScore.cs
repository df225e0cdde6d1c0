namespace Steward.Activities.Knowledge.Explain;

/// <summary>What one arm of a search says of a passage.</summary>
/// <param name="Rank">Its place among the arm's hits, from 1.</param>
/// <param name="Score">BM25 of the terms, or the cosine of the meaning.</param>
public sealed record ArmScore(int Rank, double Score);
