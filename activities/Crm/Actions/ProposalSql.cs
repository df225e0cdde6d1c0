namespace Steward.Activities.Crm.Actions;

/// <summary>The statements on proposals.</summary>
internal static class ProposalSql
{
    private const string Select = """
        SELECT proposal_id AS ProposalId, ticket_id AS TicketId, action AS Action, arguments AS Arguments,
            digest AS Digest, facts_version AS FactsVersion, amount_cents AS AmountCents, currency AS Currency,
            summary AS Summary
        FROM proposals
        """;

    public const string ById = $"{Select} WHERE proposal_id = @proposalId";

    public const string ByContent = $"""
        {Select} WHERE ticket_id = @TicketId AND digest = @Digest AND facts_version = @FactsVersion
        """;

    public const string Insert = """
        INSERT INTO proposals (proposal_id, ticket_id, action, arguments, digest, facts_version, amount_cents,
            currency, summary)
        VALUES (@ProposalId, @TicketId, @Action, @Arguments, @Digest, @FactsVersion, @AmountCents, @Currency, @Summary)
        ON CONFLICT (ticket_id, digest, facts_version) DO NOTHING
        """;
}
