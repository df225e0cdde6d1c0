using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>What a filter looks at, once for all passages that are alike in it.</summary>
/// <param name="Number">Its place among the table's gates, from 0.</param>
/// <param name="Like">A passage without its words.</param>
internal sealed record RowGate(int Number, IndexedPassage Like);
