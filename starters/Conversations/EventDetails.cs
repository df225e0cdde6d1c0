using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Conversations;

/// <summary>Adds to an event the words that lie in the archive.</summary>
internal sealed class EventDetails(IMessageArchive archive, IProposalDesk proposals)
{
    public async Task<TicketEvent> AddAsync(TicketEvent happened, CancellationToken cancellation) =>
        happened.Kind switch
        {
            TicketEventKind.Action =>
                happened with { Summary = await SummaryAsync(happened.Action!.ProposalId, cancellation) },
            TicketEventKind.Handover when happened.Conversation.BriefingId is { } briefing =>
                happened with { Briefing = await archive.BriefingAsync(briefing, cancellation) },
            _ => happened,
        };

    private async Task<string> SummaryAsync(string proposalId, CancellationToken cancellation) =>
        (await proposals.GetAsync(proposalId, cancellation)).Proposal.Summary;
}
