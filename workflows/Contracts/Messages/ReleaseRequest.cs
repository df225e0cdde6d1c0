namespace Steward.Workflows.Contracts;

/// <summary>A person hands the conversation back to the assistant.</summary>
/// <param name="AgentId">Who releases; must hold the lease.</param>
/// <param name="Epoch">The lease's epoch as <c>Claim</c> answered it.</param>
/// <param name="NoteId">An archived internal note that the assistant reads and obeys.</param>
public sealed record ReleaseRequest(string AgentId, int Epoch, string? NoteId = null);
