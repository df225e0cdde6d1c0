namespace Steward.Workflows.Contracts;

/// <param name="Total">How many entries are in that state.</param>
/// <param name="NextCursor">Asks for the next page; null on the last one.</param>
public sealed record LabelPage(IReadOnlyList<LabelEntry> Items, int Total, string? NextCursor = null);
