using Microsoft.Extensions.Logging;
using Temporalio.Runtime;

namespace Steward.Workers.Telemetry;

/// <summary>
/// What the SDK's core tells: its warnings to our log, its metrics (schedule-to-start among them) and those of the
/// workflows to the collector.
/// </summary>
internal static class CoreTelemetry
{
    /// <summary>Buckets of ticket times in seconds: from a second to a month.</summary>
    private static readonly double[] TicketSeconds =
        [1, 2, 5, 10, 30, 60, 300, 900, 3_600, 14_400, 28_800, 86_400, 259_200, 604_800, 2_592_000];

    private static readonly double[] Dollars = [0.0001, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5];

    /// <param name="log">Null: the SDK's core writes to standard output, as it does when left alone.</param>
    /// <param name="telemetry">Null: no metrics.</param>
    public static TemporalRuntimeOptions Of(ILogger? log, TelemetrySettings? telemetry) => new()
    {
        Telemetry = new()
        {
            Logging = log is null ? null : new()
            {
                Filter = new(TelemetryFilterOptions.Level.Warn, TelemetryFilterOptions.Level.Error),
                Forwarding = new(log),
            },
            Metrics = telemetry is null ? null : Metrics(telemetry),
        },
    };

    private static MetricsOptions Metrics(TelemetrySettings telemetry) => new(new OpenTelemetryOptions(Url(telemetry))
    {
        Protocol = telemetry.IsHttp ? OpenTelemetryProtocol.Http : OpenTelemetryProtocol.Grpc,
        MetricsExportInterval = TimeSpan.FromMilliseconds(telemetry.MetricsMilliseconds),
        UseSecondsForDuration = true,
        HistogramBucketOverrides = new Dictionary<string, IReadOnlyCollection<double>>(StringComparer.Ordinal)
        {
            ["steward.ticket.first_response"] = TicketSeconds,
            ["steward.ticket.next_response"] = TicketSeconds,
            ["steward.ticket.resolution"] = TicketSeconds,
            ["steward.model.cost"] = Dollars,
        },
    })
    {
        GlobalTags = [new("service_name", telemetry.ServiceName)],
        AttachServiceName = false,
    };

    private static Uri Url(TelemetrySettings telemetry) => telemetry.IsHttp
        ? new Uri(telemetry.Endpoint!, "v1/metrics")
        : telemetry.Endpoint!;
}
