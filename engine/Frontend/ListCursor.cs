namespace Steward.Engine.Frontend;

/// <summary>How many runs earlier pages have shown.</summary>
internal sealed record ListCursor(int Skip);
