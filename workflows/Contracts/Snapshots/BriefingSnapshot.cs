namespace Steward.Workflows.Contracts;

/// <summary>The briefing's reference and the facts the workflow knows; the words are in the archive.</summary>
public sealed record BriefingSnapshot(string? BriefingId, string? Reason, ConversationSnapshot Conversation);
