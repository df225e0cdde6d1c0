using Steward.Starters.Demo;
using Steward.Starters.Hosting;
using Steward.Workers;

namespace Steward.Starters.Bench;

/// <summary>The sample shop in a folder of the measurement's own, without telemetry unless it is asked for.</summary>
internal static class BenchSettings
{
    public static HostSettings Of(string data, string? temporal = null, params (string Key, string? Value)[] more) => new()
    {
        Port = 0,
        DataFolder = data,
        PolicyFile = SampleShop.Find().Policy,
        TemporalAddress = temporal ?? TemporalOptions.Embedded,
        Quiet = true,
        More = more.Prepend(("Telemetry:Endpoint", string.Empty)).GroupBy(setting => setting.Item1)
            .ToDictionary(setting => setting.Key, setting => setting.Last().Item2, StringComparer.Ordinal),
    };
}
