using Steward.Workers.Telemetry;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli.Doctor;

/// <summary>Looks whether the OpenTelemetry collector listens.</summary>
internal static class CollectorCheck
{
    private const string What = "Telemetry";

    public static async Task<Finding> LookAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        try
        {
            return TelemetrySettings.Read(configuration) is { Endpoint: { } endpoint }
                ? await KnockAsync(endpoint, cancellation)
                : Finding.Off(
                    What,
                    "none: nothing is traced or measured",
                    "Set OTEL_EXPORTER_OTLP_ENDPOINT (or Telemetry:Endpoint) to a collector.");
        }
        catch (StewardException faults)
        {
            return Finding.Fault(What, "its settings have faults", faults.Message);
        }
    }

    private static async Task<Finding> KnockAsync(Uri endpoint, CancellationToken cancellation) =>
        await Knock.AtAsync(endpoint, cancellation) is { } silence
            ? Finding.Unreachable(
                What,
                $"the collector does not listen: {silence}",
                "Start it (`docker compose -p steward -f docker-compose.temporal.yml up -d collector`), or correct the "
                + "endpoint.") with
            { Address = endpoint.ToString() }
            : Finding.Ok(What, "the collector listens; OTLP tells no version") with { Address = endpoint.ToString() };
}
