namespace Steward.Engine.Runs;

/// <summary>What a caller wants done in a turn of a lane.</summary>
/// <param name="core">Counts it as under way until it is answered.</param>
/// <param name="runId">The run it is about; empty for the workflow's latest.</param>
internal abstract class LaneWork(EngineCore core, string runId)
{
    internal string RunId => runId;

    /// <summary>Why it is not done; null when it is.</summary>
    internal Exception? Fault { get; set; }

    /// <summary>Does it, unless the caller has gone.</summary>
    internal abstract void Do(Turn turn);

    /// <summary>Tells the caller the result, or the fault; runs what the caller does next.</summary>
    internal void Answer()
    {
        core.Busy.Leave();
        Tell();
    }

    protected abstract void Tell();
}
