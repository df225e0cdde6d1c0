using Steward.Activities.Crm.Records;
using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Crm.Actions;

/// <summary>The proposal desk in the store.</summary>
internal sealed class ProposalDesk(StewardDatabase database) : IProposalDesk
{
    public Task<ActionProposal> ProposeAsync(
        string ticketId, string action, string argumentsJson, CancellationToken cancellation = default)
    {
        var proposed = ProposedAction.Read(action, argumentsJson);
        return database.WriteAsync(
            StoreScope.Ticket(ticketId), session => ArchiveAsync(session, ticketId, proposed), cancellation);
    }

    public Task<ArchivedProposal> GetAsync(string proposalId, CancellationToken cancellation = default) =>
        database.ReadAsync(
            async session =>
            {
                var row = await FindAsync(session, proposalId);
                return new ArchivedProposal(row.TicketId, row.ToProposal(), row.Arguments);
            },
            cancellation);

    internal static async Task<ProposalRow> FindAsync(StorageSession session, string proposalId) =>
        await session.FindAsync<ProposalRow>(ProposalSql.ById, new { proposalId }) ?? throw new StewardException(
            ErrorTypes.NotFound, $"Proposal '{proposalId}' is not in the archive; propose the action first.");

    private static async Task<ActionProposal> ArchiveAsync(
        StorageSession session, string ticketId, ProposedAction proposed)
    {
        await session.HoldAsync(StoreScope.Shop);
        var plan = await proposed.Action.PlanAsync(new ShopRecords(session), proposed.Arguments);
        if (plan.Missing.Count > 0)
        {
            throw new StewardException(
                ErrorTypes.NotFound,
                $"Action '{proposed.Action.Name}' cannot be proposed: the shop has no "
                + $"{string.Join(", no ", plan.Missing)}.");
        }

        var row = Row(ticketId, proposed, plan);
        await session.ExecuteAsync(ProposalSql.Insert, row);
        var archived = await session.FindAsync<ProposalRow>(ProposalSql.ByContent, row);
        return (archived ?? row).ToProposal();
    }

    private static ProposalRow Row(string ticketId, ProposedAction proposed, ActionPlan plan) => new()
    {
        ProposalId = RecordId.New('p'),
        TicketId = ticketId,
        Action = proposed.Action.Name,
        Arguments = proposed.ArgumentsJson,
        Digest = proposed.Digest,
        FactsVersion = plan.FactsVersion,
        AmountCents = Cents.Of(plan.Decision.Amount),
        Currency = "USD",
        Summary = plan.Summary,
    };
}
