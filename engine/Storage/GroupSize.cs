namespace Steward.Engine.Storage;

/// <summary>
/// How many commits a transaction should wait for. With few callers none: each gets its own flush at once. With many,
/// as many as came together of late, for the same callers are about to come again.
/// </summary>
internal sealed class GroupSize
{
    /// <summary>The longest a transaction waits for company: about what two flushes take on a slow disk.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(16);

    /// <summary>When nobody has come for so long, nobody is waited for.</summary>
    internal static readonly TimeSpan Lull = TimeSpan.FromMilliseconds(4);

    /// <summary>Fewer commits together than this are no crowd.</summary>
    private const int Crowd = 4;

    private const double Forgetting = 0.95;

    private double recent = 1;

    internal int Next => recent >= Crowd ? (int)recent : 1;

    internal void Note(int size) => recent = Math.Max(size, recent * Forgetting);
}
