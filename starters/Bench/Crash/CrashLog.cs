namespace Steward.Starters.Bench.Crash;

/// <summary>The client's own record of what was acknowledged, kept outside the engine.</summary>
internal sealed class CrashLog
{
    private readonly Lock sync = new();
    private readonly List<Acknowledged> calls = [];

    public void Add(Acknowledged call)
    {
        lock (sync)
        {
            calls.Add(call);
        }
    }

    public IReadOnlyList<Acknowledged> Of(string ledger)
    {
        lock (sync)
        {
            return calls.FindAll(call => call.Ledger == ledger);
        }
    }

    public IReadOnlyList<string> Ledgers
    {
        get
        {
            lock (sync)
            {
                return [.. calls.Where(call => call.Kind == CallKind.Start).Select(call => call.Ledger)];
            }
        }
    }

    public int Count
    {
        get
        {
            lock (sync)
            {
                return calls.Count;
            }
        }
    }
}
