namespace Steward.Starters.Tests.Telemetry;

internal sealed record ExportedSpan(
    string Name, string TraceId, string SpanId, string ParentId, IReadOnlyDictionary<string, string> Attributes);
