namespace Steward.Workflows.Contracts;

/// <summary>An internal note; customers never see it, the assistant does.</summary>
public sealed record AddNoteRequest(string AuthorId, string MessageId);
