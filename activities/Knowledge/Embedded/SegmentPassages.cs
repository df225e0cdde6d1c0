using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>Reads passages of one segment from its columns, where nothing around them need be unpacked.</summary>
internal sealed class SegmentPassages(AtomicReader segment)
{
    private readonly TermsEnum? ids = segment.GetTerms(PassageFields.Id)?.GetEnumerator();
    private readonly BinaryDocValues? sources = segment.GetBinaryDocValues(PassageFields.Source);
    private readonly BinaryDocValues? vectors = segment.GetBinaryDocValues(PassageFields.Vector);
    private readonly BytesRef value = new();
    private DocsEnum? documents;

    public IEnumerable<IndexedPassage> All() => Enumerable.Range(0, segment.MaxDoc)
        .Where(document => segment.LiveDocs?.Get(document) != false)
        .Select(Read)
        .OfType<IndexedPassage>();

    /// <summary>Null when the segment does not hold it, or not any more.</summary>
    public IndexedPassage? Find(string passageId)
    {
        if (ids?.SeekExact(new BytesRef(passageId)) != true)
        {
            return null;
        }

        documents = ids.Docs(segment.LiveDocs, documents, DocsFlags.NONE);
        var document = documents.NextDoc();
        return document == DocIdSetIterator.NO_MORE_DOCS ? null : Read(document);
    }

    /// <summary>Null for a document that is no passage.</summary>
    private IndexedPassage? Read(int document)
    {
        var source = Value(sources, document);
        if (source.IsEmpty)
        {
            return null;
        }

        var passage = StoredPassage.Read(source);
        var vector = Value(vectors, document);
        return vector.IsEmpty ? passage : passage with { Vector = MemoryMarshal.Cast<byte, float>(vector).ToArray() };
    }

    /// <summary>Valid until the next one is read.</summary>
    private ReadOnlySpan<byte> Value(BinaryDocValues? column, int document)
    {
        if (column is null)
        {
            return default;
        }

        column.Get(document, value);
        return value.Bytes.AsSpan(value.Offset, value.Length);
    }
}
