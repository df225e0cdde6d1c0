using System.Text.Json;
using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Conversations;

/// <summary>Shows approvals with what an approver must see: the arguments, from the archive.</summary>
internal sealed class ApprovalReader(ConversationDesk desk, TicketList tickets, IProposalDesk proposals)
{
    private const int AtOnce = 8;

    public async Task<ApprovalPage> PageAsync(string? cursor, CancellationToken cancellation)
    {
        var page = await tickets.WithApprovalsAsync(cursor, cancellation);
        var views = new List<ApprovalView>[page.Items.Count];
        await Parallel.ForAsync(
            0,
            page.Items.Count,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (i, token) => views[i] = await OfTicketAsync(page.Items[i].TicketId, token));
        return new ApprovalPage([.. views.SelectMany(v => v).OrderBy(v => v.Deadline)], page.NextCursor);
    }

    private async Task<List<ApprovalView>> OfTicketAsync(string ticketId, CancellationToken cancellation)
    {
        var views = new List<ApprovalView>();
        foreach (var approval in await desk.PendingApprovalsAsync(ticketId, cancellation))
        {
            views.Add(View(ticketId, approval, await proposals.GetAsync(approval.ProposalId, cancellation)));
        }

        return views;
    }

    private static ApprovalView View(string ticketId, ApprovalSnapshot approval, ArchivedProposal proposal) => new()
    {
        TicketId = ticketId,
        ApprovalId = approval.ApprovalId,
        ActionNumber = approval.ActionNumber,
        Action = approval.Action,
        Summary = approval.Summary,
        Arguments = JsonSerializer.Deserialize<JsonElement>(proposal.ArgumentsJson),
        Digest = approval.Digest,
        Amount = approval.Amount,
        Currency = approval.Currency,
        State = approval.State,
        Required = approval.Required,
        ApprovedBy = approval.ApprovedBy,
        RequestedAt = approval.RequestedAt,
        Deadline = approval.Deadline,
        Rule = approval.Rule,
        Group = approval.Group,
    };
}
