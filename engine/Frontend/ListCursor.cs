namespace Steward.Engine.Frontend;

/// <summary>
/// Where a list goes on: behind the run shown last, so that runs which start or end meanwhile neither repeat nor hide
/// others. A list in an order of its own counts what earlier pages have shown.
/// </summary>
internal sealed record ListCursor(int Skip, DateTimeOffset? CloseTime, DateTimeOffset StartTime, string RunId);
