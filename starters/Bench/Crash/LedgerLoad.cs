using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Starters.Bench.Crash;

/// <summary>Calls an engine as fast as it answers, until it is gone; writes down what was acknowledged.</summary>
internal sealed class LedgerLoad(ITemporalClient client, string queue, CrashLog log, OutsideWork outside)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>One caller; ends at its first failed call. Which calls it makes follows from its dice.</summary>
    public async Task CallAsync(string caller, Random dice)
    {
        var ledgers = new List<string>();
        for (var number = 0; ; number++)
        {
            var entry = $"{caller}-{number}";
            try
            {
                if (ledgers.Count == 0 || dice.Next(100) < 3)
                {
                    await StartAsync(entry);
                    ledgers.Add(entry);
                }
                else
                {
                    await EnterAsync(ledgers[dice.Next(ledgers.Count)], entry, dice.Next(100));
                }
            }
            catch (Exception e) when (e is TemporalException or OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Completes the activities that lie open.</summary>
    public async Task CompleteOpenAsync()
    {
        while (outside.TryTake(out var task))
        {
            await CompleteAsync(task);
        }
    }

    private static RpcOptions Once() => new() { Retry = false, Timeout = Patience };

    private async Task StartAsync(string ledger)
    {
        await client.StartWorkflowAsync(
            (Ledger work) => work.RunAsync(new LedgerState(Array.Empty<string>())),
            new(ledger, queue) { Rpc = Once() });
        log.Add(new Acknowledged(CallKind.Start, ledger, ledger));
    }

    private Task EnterAsync(string ledger, string entry, int chance) => chance switch
    {
        < 35 => SignalAsync(CallKind.Signal, ledger, entry),
        < 55 => UpdateAsync(ledger, entry),
        < 70 => SignalAsync(CallKind.AskChild, ledger, entry),
        < 85 => SignalAsync(CallKind.AskOutside, ledger, entry),
        _ => outside.TryTake(out var task) ? CompleteAsync(task) : SignalAsync(CallKind.Signal, ledger, entry),
    };

    private async Task SignalAsync(CallKind kind, string ledger, string entry)
    {
        var handle = client.GetWorkflowHandle<Ledger>(ledger);
        var once = new WorkflowSignalOptions { Rpc = Once() };
        await (kind switch
        {
            CallKind.AskChild => handle.SignalAsync(work => work.AskChildAsync(entry), once),
            CallKind.AskOutside => handle.SignalAsync(work => work.AskOutsideAsync(entry), once),
            _ => handle.SignalAsync(work => work.NoteAsync(entry), once),
        });
        log.Add(new Acknowledged(kind, ledger, entry));
    }

    private async Task UpdateAsync(string ledger, string entry)
    {
        await client.GetWorkflowHandle<Ledger>(ledger)
            .ExecuteUpdateAsync(work => work.EnterAsync(entry), new() { Rpc = Once() });
        log.Add(new Acknowledged(CallKind.Update, ledger, entry));
    }

    private async Task CompleteAsync(OutsideWork.OpenTask task)
    {
        try
        {
            await client.GetAsyncActivityHandle(task.Token).CompleteAsync(task.Entry, new() { Rpc = Once() });
            log.Add(new Acknowledged(CallKind.Complete, task.Ledger, task.Entry));
        }
        catch (RpcException gone) when (gone.Code == RpcException.StatusCode.NotFound)
        {
            // Completed by the call whose answer the kill swallowed, or timed out: then it comes again with a new token.
        }
        catch (RpcException)
        {
            outside.PutBack(task);
            throw;
        }
    }
}
