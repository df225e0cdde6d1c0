namespace Steward.Client;

/// <param name="NextCursor">Asks for the next page; null on the last one.</param>
public sealed record ApprovalPage(IReadOnlyList<ApprovalView> Items, string? NextCursor = null);
