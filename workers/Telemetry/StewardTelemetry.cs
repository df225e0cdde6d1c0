using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Steward.Activities;
using Steward.Activities.Knowledge;
using Steward.Activities.Knowledge.Elastic;

namespace Steward.Workers.Telemetry;

/// <summary>Traces, metrics and logs to an OpenTelemetry collector.</summary>
internal static class StewardTelemetry
{
    public static void AddStewardTelemetry(this IHostApplicationBuilder builder, TelemetrySettings telemetry)
    {
        builder.Services.AddSingleton(telemetry);
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(telemetry.ServiceName, serviceVersion: Version))
            .UseOtlpExporter(
                telemetry.IsHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc, telemetry.Endpoint!)
            .WithTracing(Trace)
            .WithMetrics(Measure)
            .WithLogging(configureBuilder: null, logs => logs.IncludeFormattedMessage = true);
        builder.Services.Configure<MetricReaderOptions>(reader =>
            reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = telemetry.MetricsMilliseconds);
        builder.Logging.AddFilter<OpenTelemetryLoggerProvider>("Steward", LogLevel.Information);
        builder.Services.AddHostedService<QueueLag>();
    }

    /// <summary>Puts the span around the search. After the ports are chosen.</summary>
    public static void ObserveSearch(this IServiceCollection services)
    {
        if (services.LastOrDefault(service => service.ServiceType == typeof(IKnowledge)) is { } chosen)
        {
            services.AddSingleton<IKnowledge>(provider => new ObservedKnowledge(
                (IKnowledge)(chosen.ImplementationInstance
                ?? chosen.ImplementationFactory?.Invoke(provider)
                ?? ActivatorUtilities.CreateInstance(provider, chosen.ImplementationType!)),
                provider.GetRequiredService<IOptions<ElasticOptions>>().Value.Url is null ? "lucene" : "elasticsearch"));
        }
    }

    private static string Version => typeof(StewardTelemetry).Assembly.GetName().Version?.ToString() ?? "0";

    private static void Trace(TracerProviderBuilder traces)
    {
        traces.AddSource(TracingInterceptor.SourceName).AddSource([.. TelemetrySources.Spans]);
        traces.AddAspNetCoreInstrumentation(http => http.Filter = IsOurs);
        traces.AddHttpClientInstrumentation(http => http.EnrichWithHttpRequestMessage = NameHostAlone);
    }

    private static void Measure(MeterProviderBuilder metrics) => metrics
        .AddMeter([QueueLag.MeterName, "Npgsql", .. TelemetrySources.Meters])
        .AddAspNetCoreInstrumentation()
        .AddHttpClientInstrumentation()
        .AddRuntimeInstrumentation();

    /// <summary>The embedded engine's calls and the probes of health are noise.</summary>
    private static bool IsOurs(HttpContext http) =>
        !http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
        && http.Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) != true;

    /// <summary>The path of a customer's reply address may name the customer.</summary>
    private static void NameHostAlone(Activity span, HttpRequestMessage request) =>
        span.SetTag("url.full", request.RequestUri?.GetLeftPart(UriPartial.Authority));
}
