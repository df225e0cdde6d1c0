using Steward.Workflows.Contracts;

namespace Steward.Activities.Crm.Actions;

/// <summary>A row of <c>proposals</c>.</summary>
internal sealed class ProposalRow
{
    public required string ProposalId { get; init; }

    public required string TicketId { get; init; }

    public required string Action { get; init; }

    public required string Arguments { get; init; }

    public required string Digest { get; init; }

    public required string FactsVersion { get; init; }

    public long AmountCents { get; init; }

    public required string Currency { get; init; }

    public required string Summary { get; init; }

    public ActionProposal ToProposal() => new()
    {
        ProposalId = ProposalId,
        Action = Action,
        Digest = Digest,
        FactsVersion = FactsVersion,
        Amount = Cents.Amount(AmountCents),
        Currency = Currency,
        Summary = Summary,
    };
}
