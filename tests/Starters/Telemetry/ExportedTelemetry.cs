using System.Globalization;
using System.Text.Json.Nodes;

namespace Steward.Starters.Tests.Telemetry;

/// <summary>What really left the process: the lines that a collector has written, of one service.</summary>
internal sealed class ExportedTelemetry
{
    private ExportedTelemetry(IReadOnlyList<JsonNode> resources) => Resources = resources;

    /// <summary>Resource spans, metrics and logs of the service.</summary>
    private IReadOnlyList<JsonNode> Resources { get; }

    public string Text => string.Join('\n', Resources.Select(resource => resource.ToJsonString()));

    public IReadOnlyList<ExportedSpan> Spans =>
    [
        .. Each("scopeSpans", "spans").Select(span => new ExportedSpan(
            span["name"]!.GetValue<string>(),
            span["traceId"]!.GetValue<string>(),
            span["spanId"]!.GetValue<string>(),
            span["parentSpanId"]?.GetValue<string>() ?? string.Empty,
            (span["attributes"]?.AsArray() ?? [])
                .ToDictionary(a => a!["key"]!.GetValue<string>(), a => Plain(a!["value"]), StringComparer.Ordinal))),
    ];

    public IReadOnlySet<string> Metrics =>
        Each("scopeMetrics", "metrics").Select(metric => metric["name"]!.GetValue<string>())
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// What a metric came to, over all its series and all processes: a counter's value, or how often was measured.
    /// </summary>
    public double Total(string metric) => Each("scopeMetrics", "metrics")
        .Where(found => found["name"]!.GetValue<string>() == metric)
        .SelectMany(found => new[] { "sum", "histogram", "gauge" }
            .SelectMany(kind => found[kind]?["dataPoints"]?.AsArray() ?? []))
        .GroupBy(point => $"{point!["startTimeUnixNano"]} {point["attributes"]?.ToJsonString()}", Value, StringComparer.Ordinal)
        .Sum(series => series.Max());

    /// <summary>The traces that log records name.</summary>
    public IReadOnlySet<string> LoggedTraces =>
        Each("scopeLogs", "logRecords").Select(log => log["traceId"]?.GetValue<string>() ?? string.Empty)
            .Where(trace => trace.Length > 0).ToHashSet(StringComparer.Ordinal);

    /// <param name="file">Where the collector writes.</param>
    /// <param name="from">Where in the file the test began.</param>
    /// <param name="service">The service's name, as a resource's attribute or as a tag of every metric.</param>
    public static async Task<ExportedTelemetry> ReadAsync(string file, long from, string service)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Position = from;
        using var reader = new StreamReader(stream);
        var lines = (await reader.ReadToEndAsync()).Split('\n')
            .Where(line => line.Contains(service, StringComparison.Ordinal) && line.EndsWith('}'));
        return new(
        [
            .. lines.SelectMany(line => JsonNode.Parse(line)!.AsObject()).SelectMany(kind => kind.Value!.AsArray())
                .Where(resource => resource!.ToJsonString().Contains(service, StringComparison.Ordinal))
                .Select(resource => resource!),
        ]);
    }

    /// <summary>Whole numbers are written as text.</summary>
    private static double Value(JsonNode? point) => double.Parse(
        (point!["count"] ?? point["asInt"] ?? point["asDouble"])!.ToString(), CultureInfo.InvariantCulture);

    private static string Plain(JsonNode? value) => value?.AsObject().FirstOrDefault().Value?.ToString() ?? string.Empty;

    private IEnumerable<JsonNode> Each(string scopes, string items) => Resources
        .SelectMany(resource => resource[scopes]?.AsArray() ?? [])
        .SelectMany(scope => scope![items]?.AsArray() ?? [])
        .Select(item => item!);
}
