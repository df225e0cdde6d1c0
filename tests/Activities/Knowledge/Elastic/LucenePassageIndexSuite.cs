using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Steward.Activities.Knowledge.Embedded;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Tests.Knowledge.Elastic;

/// <summary>The embedded index, in memory.</summary>
public sealed class LucenePassageIndexSuite : PassageIndexSuite
{
    private protected override ITestIndex Open() => new InMemory();

    [Fact]
    public async Task A_folder_that_another_version_filled_in_another_way_counts_as_empty_until_it_is_filled_again()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory();
        try
        {
            using (var index = new LucenePassageIndex(folder.FullName))
            {
                await FillAsync(index, TestPassages.Of("a#1", "refund"));
            }

            RenameLayout(folder.FullName);

            using (var index = new LucenePassageIndex(folder.FullName))
            {
                (await index.StateAsync(Cancellation)).ShouldBeNull();
                (await FoundAsync(index, "refund")).ShouldBeEmpty();
                await FillAsync(index, TestPassages.Of("b#1", "refund"));
            }

            using (var index = new LucenePassageIndex(folder.FullName))
            {
                (await FoundAsync(index, "refund")).ShouldBe(["b#1"]);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task FillAsync(LucenePassageIndex index, IndexedPassage passage) =>
        index.ReplaceAsync(new() { Name = "g1", Recipe = "r", Dimensions = 0 }, [passage], Cancellation);

    private static void RenameLayout(string folder)
    {
        using var directory = FSDirectory.Open(folder);
        using var writer = new IndexWriter(
            directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48)));
        var commit = writer.CommitData.ToDictionary(StringComparer.Ordinal);
        commit["layout"] = "of another version";
        writer.SetCommitData(commit);
        writer.Commit();
    }

    private sealed class InMemory : ITestIndex
    {
        private readonly LucenePassageIndex index = new();

        public IPassageIndex Index => index;

        public ValueTask DisposeAsync()
        {
            index.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
