namespace Steward.Client;

/// <param name="NextCursor">Asks for the next page; null on the last one.</param>
public sealed record TicketPage(IReadOnlyList<TicketSummary> Items, string? NextCursor = null);
