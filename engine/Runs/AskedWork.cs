namespace Steward.Engine.Runs;

/// <summary>Work with its result.</summary>
internal sealed class AskedWork<T>(EngineCore core, string runId, Func<Turn, T> work, CancellationToken cancel)
    : LaneWork(core, runId)
{
    private readonly TaskCompletionSource<TurnOutcome<T>> outcome = new();
    private T? result;

    internal Task<TurnOutcome<T>> Outcome => outcome.Task;

    internal override void Do(Turn turn)
    {
        cancel.ThrowIfCancellationRequested();
        result = work(turn);
    }

    protected override void Tell()
    {
        if (Fault is null)
        {
            outcome.SetResult(new TurnOutcome<T>(true, result));
        }
        else
        {
            outcome.SetException(Fault);
        }
    }
}
