using System.Diagnostics;
using OpenTelemetry.Context.Propagation;
using Temporalio.Api.Common.V1;
using Temporalio.Converters;

namespace Steward.Workers.Telemetry;

/// <summary>
/// The trace in Temporal's headers, as the SDKs of other languages write it: a map of W3C's fields under
/// <c>_tracer-data</c>.
/// </summary>
internal static class TraceHeaders
{
    private const string Key = "_tracer-data";

    private static readonly TraceContextPropagator Propagator = new();
    private static readonly DefaultPayloadConverter Converter = new();

    /// <summary>The headers with the trace in them; the same headers when there is none.</summary>
    public static IDictionary<string, Payload>? With(
        IEnumerable<KeyValuePair<string, Payload>>? headers, ActivityContext trace)
    {
        if (trace == default)
        {
            return headers?.ToDictionary(StringComparer.Ordinal);
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        Propagator.Inject(new(trace, default), fields, (into, name, value) => into[name] = value);
        var carried = headers?.ToDictionary(StringComparer.Ordinal) ?? new(StringComparer.Ordinal);
        carried[Key] = Converter.ToPayload(fields);
        return carried;
    }

    /// <summary>The trace in the headers; the default when there is none that can be read.</summary>
    public static ActivityContext Read(IReadOnlyDictionary<string, Payload>? headers)
    {
        if (headers is null || !headers.TryGetValue(Key, out var payload))
        {
            return default;
        }

        try
        {
            var fields = Converter.ToValue<Dictionary<string, string>>(payload);
            return Propagator.Extract(default, fields, (from, name) => from.TryGetValue(name, out var v) ? [v] : [])
                .ActivityContext;
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or ArgumentException or InvalidOperationException)
        {
            // Another program's header under the same key: its call is served all the same, in a trace of its own.
            return default;
        }
    }
}
