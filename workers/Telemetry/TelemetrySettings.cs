using Microsoft.Extensions.Configuration;
using Steward.Workflows.Contracts;

namespace Steward.Workers.Telemetry;

/// <summary>
/// Section <c>Telemetry</c>, beneath it OpenTelemetry's own variables (OTEL_EXPORTER_OTLP_ENDPOINT,
/// OTEL_EXPORTER_OTLP_PROTOCOL, OTEL_SERVICE_NAME, OTEL_METRIC_EXPORT_INTERVAL). Without an endpoint nothing is
/// measured, traced or sent. Sampling and resource attributes are the SDK's: OTEL_TRACES_SAMPLER, OTEL_RESOURCE_ATTRIBUTES.
/// </summary>
public sealed class TelemetrySettings
{
    public const string Section = "Telemetry";

    /// <summary>Where the collector listens, such as <c>http://127.0.0.1:4317</c>. Default none: no telemetry.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary><c>grpc</c> or <c>http/protobuf</c>. Default <c>grpc</c>.</summary>
    public string Protocol { get; set; } = "grpc";

    /// <summary>Default <c>steward</c>.</summary>
    public string ServiceName { get; set; } = "steward";

    /// <summary>Milliseconds between two sendings of metrics. Default 60,000.</summary>
    public int MetricsMilliseconds { get; set; } = 60_000;

    public bool IsHttp => Protocol == "http/protobuf";

    /// <summary>The settings; null when no endpoint is configured.</summary>
    /// <exception cref="StewardException">A value breaks its rule.</exception>
    public static TelemetrySettings? Read(IConfiguration configuration)
    {
        var endpoint = configuration["Telemetry:Endpoint"] ?? configuration["OTEL_EXPORTER_OTLP_ENDPOINT"];
        if (string.IsNullOrEmpty(endpoint))
        {
            return null;
        }

        var defaults = new TelemetrySettings();
        var protocol =
            configuration["Telemetry:Protocol"] ?? configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] ?? defaults.Protocol;
        var interval = configuration["Telemetry:MetricsMilliseconds"] ?? configuration["OTEL_METRIC_EXPORT_INTERVAL"];
        var milliseconds = defaults.MetricsMilliseconds;
        string[] faults =
        [
            .. Fault(IsUrl(endpoint), "Endpoint", endpoint, "a URL such as http://127.0.0.1:4317"),
            .. Fault(protocol is "grpc" or "http/protobuf", "Protocol", protocol, "grpc or http/protobuf"),
            .. Fault(
                interval is null || (int.TryParse(interval, out milliseconds) && milliseconds >= 100),
                "MetricsMilliseconds", interval, "a number of milliseconds, 100 at least"),
        ];
        return faults.Length > 0
            ? throw new StewardException(ErrorTypes.InvalidRequest, string.Join(Environment.NewLine, faults))
            : new TelemetrySettings
            {
                Endpoint = new Uri(endpoint),
                Protocol = protocol,
                ServiceName = configuration["Telemetry:ServiceName"] ?? configuration["OTEL_SERVICE_NAME"]
                    ?? defaults.ServiceName,
                MetricsMilliseconds = milliseconds,
            };
    }

    private static bool IsUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";

    private static IEnumerable<string> Fault(bool holds, string setting, string? value, string rule) => holds
        ? []
        : [$"Telemetry:{setting} (or its OTEL_ variable) is '{value}'; it must be {rule}. Correct it, or leave it out."];
}
