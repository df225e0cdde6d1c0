using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>Finds passages of one segment by their ids.</summary>
internal sealed class IdLookUp(AtomicReader segment)
{
    private readonly TermsEnum? ids = segment.GetTerms(PassageFields.Id)?.GetEnumerator();
    private DocsEnum? documents;

    /// <summary>Null when the segment does not hold it, or not any more.</summary>
    public Document? Find(string passageId)
    {
        if (ids?.SeekExact(new BytesRef(passageId)) != true)
        {
            return null;
        }

        documents = ids.Docs(segment.LiveDocs, documents, DocsFlags.NONE);
        var document = documents.NextDoc();
        return document == DocIdSetIterator.NO_MORE_DOCS ? null : segment.Document(document);
    }
}
