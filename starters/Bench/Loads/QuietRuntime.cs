using Temporalio.Client;
using Temporalio.Runtime;

namespace Steward.Starters.Bench.Loads;

/// <summary>Connects without the log of Temporal's core, which would stand in the midst of the results.</summary>
internal static class QuietRuntime
{
    private static readonly Lazy<TemporalRuntime> Runtime = new(() => new TemporalRuntime(
        new() { Telemetry = new() { Logging = null } }));

    public static Task<TemporalClient> ConnectAsync(string address) =>
        TemporalClient.ConnectAsync(new(address) { Runtime = Runtime.Value });
}
