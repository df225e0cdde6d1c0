using Steward.Workflows.Contracts;

namespace Steward.Starters.Evaluation;

/// <summary>Writes a benchmark action down as a proposal.</summary>
internal static class Proposals
{
    /// <summary>The proposal; null where the shop's rules refuse the arguments, which changes nothing.</summary>
    public static async Task<ActionProposal?> TryAsync(
        IProposalDesk desk, string ticket, Tau2Action action, CancellationToken cancellation)
    {
        try
        {
            return await desk.ProposeAsync(ticket, action.Name, action.ArgumentsJson, cancellation);
        }
        catch (StewardException e) when (e.Type is ErrorTypes.InvalidRequest or ErrorTypes.NotFound)
        {
            return null;
        }
    }
}
