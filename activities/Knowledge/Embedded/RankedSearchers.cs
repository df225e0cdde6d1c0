using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>Makes searchers that rank as the index was written.</summary>
internal sealed class RankedSearchers : SearcherFactory
{
    public override IndexSearcher NewSearcher(IndexReader reader) =>
        new(reader) { Similarity = PassageIndexWriter.Ranking };
}
