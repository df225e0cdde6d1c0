namespace Steward.Workflows.Contracts;

/// <summary>Where actions are written down before anyone is asked to approve them.</summary>
public interface IProposalDesk
{
    /// <summary>Validates an action and its arguments, and archives them. All faults are reported together.</summary>
    /// <param name="action">The action's name in the catalogue.</param>
    /// <param name="argumentsJson">A JSON object with the action's arguments.</param>
    Task<ActionProposal> ProposeAsync(
        string ticketId, string action, string argumentsJson, CancellationToken cancellation = default);

    /// <summary>What an approver must see: the action with its arguments.</summary>
    Task<ArchivedProposal> GetAsync(string proposalId, CancellationToken cancellation = default);
}
