namespace Steward.Workflows.Contracts;

/// <summary>How a conversation ended.</summary>
public sealed record ConversationResult(
    string TicketId, TicketStatus Status, int Received, int Turns, int? SurveyScore);
