namespace Steward.Client;

public sealed record NoteAdded(string TicketId, string MessageId);
