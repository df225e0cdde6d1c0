using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>Makes searchers that rank as the index says and know the generation that they read.</summary>
internal sealed class RankedSearchers : SearcherFactory
{
    /// <summary>The generation that the next searchers read; null before one is filled.</summary>
    public required HeldGeneration? Next { private get; set; }

    public override IndexSearcher NewSearcher(IndexReader reader) =>
        new HeldSearcher(reader, Next) { Similarity = PassageIndexWriter.Ranking };
}
