namespace Steward.Client;

/// <summary>Hands the conversation back to the assistant.</summary>
/// <param name="Epoch">The lease's epoch as the claim answered it.</param>
/// <param name="Note">An internal note that the assistant reads and obeys.</param>
public sealed record LeaseRelease(int Epoch, string? Note = null);
