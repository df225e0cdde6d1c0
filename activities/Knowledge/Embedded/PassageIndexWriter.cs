using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>Opens the index for writing.</summary>
internal static class PassageIndexWriter
{
    public static BM25Similarity Ranking { get; } =
        new(Steward.Activities.Knowledge.Index.Bm25.K1, Steward.Activities.Knowledge.Index.Bm25.B);

    public static IndexWriter Open(Lucene.Net.Store.Directory directory, string? folder)
    {
        try
        {
            return OpenOrReplace(directory);
        }
        catch (LockObtainFailedException fault)
        {
            throw new StewardException(
                ErrorTypes.Unavailable,
                $"The index folder '{folder}' is in use by another process; "
                + "give each process its own Knowledge:IndexFolder.",
                fault);
        }
    }

    /// <summary>The index is made from the articles again at start, so one that cannot be read is replaced.</summary>
    private static IndexWriter OpenOrReplace(Lucene.Net.Store.Directory directory)
    {
        try
        {
            return new IndexWriter(directory, Settings(OpenMode.CREATE_OR_APPEND));
        }
        catch (Exception fault) when (fault is CorruptIndexException or IndexFormatTooOldException
            or IndexFormatTooNewException or EndOfStreamException or FileNotFoundException)
        {
            foreach (var file in directory.ListAll())
            {
                directory.DeleteFile(file);
            }

            return new IndexWriter(directory, Settings(OpenMode.CREATE));
        }
    }

    /// <summary>Terms come analysed, with blanks between them.</summary>
    private static IndexWriterConfig Settings(OpenMode mode) =>
        new(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))
        {
            OpenMode = mode,
            Similarity = Ranking,
            WriteLockTimeout = 1_000,
        };
}
