using Steward.Workflows.Contracts;

namespace Steward.Client;

/// <summary>An agent's words to the customer.</summary>
/// <param name="Text">The words.</param>
/// <param name="Epoch">The lease's epoch as the claim answered it.</param>
/// <param name="Status">The status after the reply; Pending where none is given.</param>
public sealed record AgentReply(string Text, int Epoch, TicketStatus? Status = null);
