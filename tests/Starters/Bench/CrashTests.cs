using Steward.Starters.Bench.Crash;

namespace Steward.Starters.Tests.Bench;

/// <summary>The bounded part of <c>steward bench crash</c>, whose full length takes hours.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task An_engine_killed_under_load_has_everything_it_acknowledged_and_goes_on()
    {
        const int Kills = 4;
        var bench = new CrashBench(Kills, seed: 11, new Progress<int>());

        var report = await bench.RunAsync(TestContext.Current.CancellationToken);

        report.Violations.ShouldBeEmpty();
        report.Cycles.ShouldBe(Kills);
        report.AcknowledgedCalls.ShouldBeGreaterThan(0);
    }
}
