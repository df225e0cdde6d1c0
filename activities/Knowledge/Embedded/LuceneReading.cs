using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>Reads passages back from Lucene.</summary>
internal static class LuceneReading
{
    public static IReadOnlyList<IndexedPassage> All(IndexReader reader) =>
        [.. reader.Leaves.SelectMany(leaf => new SegmentPassages(leaf.AtomicReader).All())];

    /// <summary>The ids come from a column: a hit's stored words need not be read.</summary>
    public static IReadOnlyList<PassageHit> Hits(IndexSearcher searcher, TopDocs found)
    {
        var leaves = searcher.IndexReader.Leaves;
        var columns = new BinaryDocValues?[leaves.Count];
        var id = new BytesRef();
        return [.. found.ScoreDocs.Select(hit =>
        {
            var leaf = ReaderUtil.SubIndex(hit.Doc, leaves);
            var column = columns[leaf] ??= leaves[leaf].AtomicReader.GetBinaryDocValues(PassageFields.Id);
            column.Get(hit.Doc - leaves[leaf].DocBase, id);
            return new PassageHit(id.Utf8ToString(), hit.Score);
        })];
    }

    /// <summary>Each id is sought in each segment's terms: a search for one would score and rank it first.</summary>
    public static IReadOnlyList<IndexedPassage> Find(IndexSearcher searcher, IReadOnlyList<string> passageIds)
    {
        var segments = searcher.IndexReader.Leaves.Select(leaf => new SegmentPassages(leaf.AtomicReader)).ToList();
        return [.. passageIds
            .Select(id => segments.Select(segment => segment.Find(id)).FirstOrDefault(found => found is not null))
            .OfType<IndexedPassage>()];
    }

    public static ReadOnlyMemory<byte>? Model(IndexSearcher searcher)
    {
        var hits = searcher.Search(new TermQuery(new Term(PassageFields.Model, PassageFields.Model)), 1).ScoreDocs;
        return hits.Length > 0 ? PassageFields.ReadModel(searcher.Doc(hits[0].Doc)) : null;
    }
}
