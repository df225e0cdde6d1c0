using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Tests.Knowledge.Elastic;

/// <summary>An index of one test's own.</summary>
internal interface ITestIndex : IAsyncDisposable
{
    IPassageIndex Index { get; }
}
