namespace Steward.Engine.Storage;

/// <summary>What a store has written since it was opened.</summary>
/// <param name="Commits">Changes made durable, each acknowledged by itself.</param>
/// <param name="Transactions">What they were written in.</param>
/// <param name="Flushes">Times the disk was told to keep what was written (fsync).</param>
internal sealed record StoreFigures(long Commits, long Transactions, long Flushes);
