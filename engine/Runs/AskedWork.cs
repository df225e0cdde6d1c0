using Steward.Engine.Hosting;

namespace Steward.Engine.Runs;

/// <summary>Work with its result.</summary>
internal sealed class AskedWork<T>(EngineCore core, string runId, Func<Turn, T> work, CallContext? call)
    : LaneWork(core, runId)
{
    private readonly TaskCompletionSource<T> answer = new();
    private T? result;

    internal Task<T> Answered => answer.Task;

    internal override void Do(Turn turn)
    {
        call?.ThrowIfOver();
        result = work(turn);
    }

    protected override void Tell()
    {
        if (Fault is null)
        {
            answer.SetResult(result!);
        }
        else
        {
            answer.SetException(Fault);
        }
    }
}
