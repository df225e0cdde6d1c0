namespace Steward.Workflows.Contracts;

/// <summary>An agent speaks to the customer.</summary>
/// <param name="AgentId">Who speaks; must hold the lease.</param>
/// <param name="Epoch">The lease's epoch as <c>Claim</c> answered it.</param>
/// <param name="MessageId">The archived words.</param>
/// <param name="Status">The status after the reply; Pending where none is given.</param>
public sealed record ReplyRequest(string AgentId, int Epoch, string MessageId, TicketStatus? Status = null);
