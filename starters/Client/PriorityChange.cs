using Steward.Workflows.Contracts;

namespace Steward.Client;

public sealed record PriorityChange(TicketPriority Priority);
