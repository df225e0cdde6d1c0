namespace Steward.Workflows.Contracts;

/// <summary>Everything that a conversation carries across continue-as-new. Small and bounded: ids, states, moments.</summary>
public sealed record ConversationState
{
}
