namespace Steward.Starters.Bench.Stack;

/// <summary>
/// The same turns embedded and on the full stack, in turn within one run, so that what else the machine does falls on
/// both alike. Steward is one process each time; the servers are where they are.
/// </summary>
internal sealed class StackBench(StackLoad load, StackAddresses servers, IProgress<int> progress)
{
    public async Task<StackReport> RunAsync(CancellationToken cancellation)
    {
        await using var scratch = await StackScratch.CreateAsync(servers, cancellation);
        var embedded = new StackSide(temporal: null);
        var stack = new StackSide(servers.Temporal, scratch);
        var customers = new TurnsLoad(load.Concurrency, progress);
        for (var round = 0; round <= load.Rounds; round++)
        {
            await embedded.RoundAsync(customers, load, round > 0, cancellation);
            await stack.RoundAsync(customers, load, round > 0, cancellation);
        }

        var turns = load.Rounds * load.Conversations * load.Turns;
        return new StackReport(turns, load.Concurrency, embedded.Figures(), stack.Figures());
    }
}
