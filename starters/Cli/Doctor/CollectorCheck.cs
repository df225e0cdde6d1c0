using System.Net.Sockets;
using Steward.Workers.Telemetry;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli.Doctor;

/// <summary>Looks whether the OpenTelemetry collector listens.</summary>
internal static class CollectorCheck
{
    private const string What = "Telemetry";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

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

    private static async Task<Finding> KnockAsync(Uri endpoint, CancellationToken cancellation)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(endpoint.Host, endpoint.Port, cancellation).AsTask()
                .WaitAsync(Patience, cancellation);
            return Finding.Ok(What, "the collector listens") with { Address = endpoint.ToString() };
        }
        catch (Exception e) when (e is SocketException or TimeoutException)
        {
            return Finding.Unreachable(
                What,
                $"the collector does not listen: {e.Message}",
                "Start it (`docker compose -f docker-compose.temporal.yml up -d collector`), or correct the endpoint.") with
            { Address = endpoint.ToString() };
        }
    }
}
