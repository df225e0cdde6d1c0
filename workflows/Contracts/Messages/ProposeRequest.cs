namespace Steward.Workflows.Contracts;

/// <summary>An agent asks for an action in the CRM; it passes the same gates as the assistant's.</summary>
/// <param name="AgentId">Who asks.</param>
/// <param name="Proposal">The archived proposal: the action, its arguments' digest, the facts it rests on.</param>
public sealed record ProposeRequest(string AgentId, ActionProposal Proposal);
