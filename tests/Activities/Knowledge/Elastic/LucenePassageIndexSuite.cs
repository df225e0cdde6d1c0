using Steward.Activities.Knowledge.Embedded;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Tests.Knowledge.Elastic;

/// <summary>The embedded index, in memory.</summary>
public sealed class LucenePassageIndexSuite : PassageIndexSuite
{
    private protected override ITestIndex Open() => new InMemory();

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
