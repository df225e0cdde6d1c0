using Steward.Workflows.Contracts;

namespace Steward.Client;

/// <summary>What a person reads on taking over.</summary>
/// <param name="Reason">Why a person is needed, as a code; null when nobody asked for one.</param>
/// <param name="Words">Who, what, tried, promised, risk, next best actions; null when none was written.</param>
public sealed record BriefingView(
    string TicketId, ConversationSnapshot Conversation, string? Reason = null, string? Words = null);
