namespace Steward.Starters.Bench.Loads;

/// <summary>What the engine has written since it started; see its page at <c>/figures</c>.</summary>
/// <param name="Commits">Durable changes, each acknowledged by itself: the steps of workflows.</param>
/// <param name="Transactions">What they were written in.</param>
/// <param name="Flushes">Times the disk was told to keep what was written (fsync).</param>
internal sealed record StoreFigures(long Commits, long Transactions, long Flushes)
{
    public StoreFigures Since(StoreFigures? before) => before is null ? this : new(
        Commits - before.Commits, Transactions - before.Transactions, Flushes - before.Flushes);
}
