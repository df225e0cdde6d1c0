using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Conversations;

/// <summary>Adds to an event the words that lie in the archive.</summary>
internal sealed class EventDetails(IMessageArchive archive, IProposalDesk proposals)
{
    public async Task<TicketEvent> AddAsync(TicketEvent happened, CancellationToken cancellation) => happened.Kind switch
    {
        TicketEventKind.Action =>
            happened with { Summary = (await proposals.GetAsync(happened.Action!.ProposalId, cancellation)).Proposal.Summary },
        TicketEventKind.Handover when happened.Conversation.BriefingId is { } briefing =>
            happened with { Briefing = await archive.BriefingAsync(briefing, cancellation) },
        _ => happened,
    };
}
