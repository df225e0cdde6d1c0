using Steward.Workflows.Contracts;

namespace Steward.Client;

/// <param name="Kind">Agent, Group, Assistant or Nobody.</param>
/// <param name="Id">The agent's or the group's id; null for the assistant and for nobody.</param>
public sealed record Assignment(OwnerKind Kind, string? Id = null);
