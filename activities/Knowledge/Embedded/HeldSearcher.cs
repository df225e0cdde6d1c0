using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>A searcher with the generation that it reads: both change together.</summary>
internal sealed class HeldSearcher(IndexReader reader, HeldGeneration? held) : IndexSearcher(reader)
{
    public HeldGeneration? Held { get; } = held;
}
