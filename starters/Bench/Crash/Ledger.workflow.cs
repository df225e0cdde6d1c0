using Temporalio.Workflows;

namespace Steward.Starters.Bench.Crash;

/// <summary>
/// Keeps a list of entries, each made in another way: by a signal, an update, an activity that is completed from
/// outside, a child, a timer. It continues as new again and again, and answers with the whole list when it is closed.
/// </summary>
[Workflow]
public sealed class Ledger
{
    private const int EntriesPerRun = 12;

    private static readonly ActivityOptions FromOutside = new() { StartToCloseTimeout = TimeSpan.FromSeconds(20) };

    private readonly List<string> entries;
    private readonly int carried;
    private int working;
    private bool closing;

    [WorkflowInit]
    public Ledger(LedgerState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        (entries, carried) = ([.. state.Entries], state.Entries.Count);
    }

    [WorkflowRun]
    public async Task<IReadOnlyList<string>> RunAsync(LedgerState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        await Workflow.WaitConditionAsync(() => (closing || IsFull) && working == 0 && Workflow.AllHandlersFinished);
        return closing
            ? entries
            : throw Workflow.CreateContinueAsNewException((Ledger next) => next.RunAsync(new LedgerState(entries)));
    }

    [WorkflowSignal]
    public Task NoteAsync(string entry)
    {
        entries.Add(entry);
        return Task.CompletedTask;
    }

    [WorkflowUpdate]
    public Task<string> EnterAsync(string entry)
    {
        entries.Add(entry);
        return Task.FromResult(entry);
    }

    /// <summary>Waits for an activity that answers only when someone outside completes it.</summary>
    [WorkflowSignal]
    public Task AskOutsideAsync(string entry) => WorkAsync(() => Workflow.ExecuteActivityAsync(
        (OutsideWork work) => work.LeaveOpen(entry), FromOutside));

    [WorkflowSignal]
    public Task AskChildAsync(string entry) => WorkAsync(() => Workflow.ExecuteChildWorkflowAsync(
        (Errand errand) => errand.RunAsync(entry), new() { Id = "errand-" + entry }));

    [WorkflowSignal]
    public Task CloseAsync()
    {
        closing = true;
        return Task.CompletedTask;
    }

    private bool IsFull => entries.Count - carried >= EntriesPerRun;

    private async Task WorkAsync(Func<Task<string>> work)
    {
        working++;
        try
        {
            entries.Add(await work());
        }
        finally
        {
            working--;
        }
    }
}
