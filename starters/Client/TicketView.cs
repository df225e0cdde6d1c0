using Steward.Workflows.Contracts;

namespace Steward.Client;

/// <summary>A ticket with everything said on it.</summary>
public sealed record TicketView(ConversationSnapshot Conversation, IReadOnlyList<TranscriptEntry> Transcript);
