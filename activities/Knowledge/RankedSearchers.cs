using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Steward.Activities.Knowledge;

/// <summary>Makes searchers that rank as the index was written.</summary>
internal sealed class RankedSearchers(Similarity ranking) : SearcherFactory
{
    public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = ranking };
}
