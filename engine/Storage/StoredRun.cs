namespace Steward.Engine.Storage;

/// <summary>
/// One run as stored: what a list shows (<paramref name="Info"/>, a serialised WorkflowExecutionInfo) and what its
/// history does not tell (<paramref name="Extras"/>, JSON: the workflow task under way, buffered events, attempts).
/// </summary>
internal sealed record StoredRun(Runs.RunKey Key, bool IsOpen, byte[] Info, byte[] Extras)
{
    /// <summary>
    /// Until when nothing happens in the run unless someone calls (UTC ticks; <see cref="long.MaxValue"/>: for good);
    /// null while something is under way. A resting run need not be in memory.
    /// </summary>
    internal long? RestsUntil { get; init; }
}
