using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;
using Temporalio.Worker;

namespace Steward.Starters.Bench.Crash;

/// <summary>Compares what the engine tells after a crash with what it had acknowledged before.</summary>
internal sealed class LedgerChecks(ITemporalClient client, CrashLog log, List<string> violations)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>
    /// A ledger whose start was acknowledged is there, and its history is whole. What came while a workflow task was
    /// under way stands in the history only when that task has ended: that is looked at when the ledger is closed.
    /// </summary>
    public async Task CheckAsync(string ledger)
    {
        try
        {
            Whole(ledger, await LedgerHistory.ReadAsync(client, ledger));
        }
        catch (RpcException e) when (e.Code == RpcException.StatusCode.NotFound)
        {
            violations.Add($"{ledger}: its start was acknowledged, but it is not there: {e.Message}");
        }
    }

    /// <summary>Ends a ledger: every acknowledged entry is in its result and histories once, and they replay.</summary>
    public async Task CloseAsync(string ledger)
    {
        var handle = client.GetWorkflowHandle<Ledger>(ledger);
        try
        {
            await handle.SignalAsync(work => work.CloseAsync());
            var entries = await handle.GetResultAsync<IReadOnlyList<string>>().WaitAsync(Patience);
            Once(ledger, "its result", entries);
            Missing(ledger, "its result", log.Of(ledger).Where(call => call.Kind != CallKind.Start), entries);
            var history = await LedgerHistory.ReadAsync(client, ledger);
            Whole(ledger, history);
            Contains(ledger, history, EventType.WorkflowExecutionSignaled,
                CallKind.Signal, CallKind.AskChild, CallKind.AskOutside);
            Contains(ledger, history, EventType.WorkflowExecutionUpdateCompleted, CallKind.Update);
            Contains(ledger, history, EventType.ActivityTaskCompleted, CallKind.Complete);
            await ReplaysAsync(ledger, history);
        }
        catch (TimeoutException)
        {
            violations.Add($"{ledger}: did not end within {Patience.TotalSeconds} s; something it waits for is lost.");
        }
        catch (TemporalException e)
        {
            violations.Add($"{ledger}: {e.GetType().Name}: {e.Message}");
        }
    }

    private async Task ReplaysAsync(string ledger, LedgerHistory history)
    {
        var replayer = new WorkflowReplayer(new WorkflowReplayerOptions().AddWorkflow<Ledger>());
        foreach (var run in history.Runs)
        {
            var replayed = await replayer.ReplayWorkflowAsync(run, throwOnReplayFailure: false);
            if (replayed.ReplayFailure is { } failure)
            {
                violations.Add($"{ledger}: its history does not replay: {failure.Message}");
            }
        }
    }

    private void Whole(string ledger, LedgerHistory history)
    {
        foreach (var run in history.Runs)
        {
            var ids = run.Events.Select(e => e.EventId);
            if (!ids.SequenceEqual(Enumerable.Range(1, run.Events.Count).Select(id => (long)id)))
            {
                violations.Add($"{ledger}: the events of a run are {string.Join(',', ids)}, not 1, 2, 3 …");
            }
        }
    }

    private void Contains(string ledger, LedgerHistory history, EventType type, params CallKind[] kinds)
    {
        var told = history.Words(type);
        Once(ledger, $"{type} events", told);
        Missing(ledger, $"{type} events", log.Of(ledger).Where(call => kinds.Contains(call.Kind)), told);
    }

    private void Once(string ledger, string where, IReadOnlyList<string> words) => violations.AddRange(
        words.GroupBy(word => word, StringComparer.Ordinal).Where(same => same.Count() > 1)
            .Select(same => $"{ledger}: {same.Key} is {same.Count()} times in {where}."));

    private void Missing(string ledger, string where, IEnumerable<Acknowledged> calls, IReadOnlyList<string> words)
    {
        var known = words.ToHashSet(StringComparer.Ordinal);
        violations.AddRange(calls.Where(call => !known.Contains(call.Entry))
            .Select(call => $"{ledger}: {call.Kind} of {call.Entry} was acknowledged but is not in {where}."));
    }
}
