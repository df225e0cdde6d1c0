namespace Steward.Workflows.Contracts;

/// <summary>Turns recordings into text in the archive.</summary>
public sealed record TranscribeRequest(string TicketId, IReadOnlyList<string> MessageIds);
