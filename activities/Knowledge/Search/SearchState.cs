using Steward.Activities.Knowledge.Embedding;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Search;

/// <summary>What searches need to know of the index, read once in a while.</summary>
/// <param name="Index">What the index holds; null before anything was put in.</param>
/// <param name="Embedding">What its vectors were made with; null when it has none.</param>
internal sealed record SearchState(IndexState? Index, PassageEmbedding? Embedding);
