namespace Steward.Engine.Frontend;

/// <summary>Where the next page of a history begins.</summary>
internal sealed record HistoryCursor(string RunId, long Next);
