using System.Collections.Concurrent;
using Temporalio.Activities;

namespace Steward.Starters.Bench.Crash;

/// <summary>Activities that wait for someone outside; their tokens lie here until someone takes one.</summary>
public sealed class OutsideWork
{
    private readonly ConcurrentQueue<OpenTask> open = new();

    /// <summary>Hands its token out and stays open until someone completes it.</summary>
    [Activity]
    public string LeaveOpen(string entry)
    {
        var context = ActivityExecutionContext.Current;
        open.Enqueue(new OpenTask(context.Info.WorkflowId!, entry, context.Info.TaskToken.ToArray()));
        throw new CompleteAsyncException();
    }

    internal bool TryTake(out OpenTask task) => open.TryDequeue(out task!);

    internal void PutBack(OpenTask task) => open.Enqueue(task);

    internal sealed record OpenTask(string Ledger, string Entry, byte[] Token);
}
