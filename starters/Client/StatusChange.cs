using Steward.Workflows.Contracts;

namespace Steward.Client;

public sealed record StatusChange(TicketStatus Status);
