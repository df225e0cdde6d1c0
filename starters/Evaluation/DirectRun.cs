using Steward.Workflows.Contracts;

namespace Steward.Starters.Evaluation;

/// <summary>
/// Runs a task's actions straight on the records: what the same actions through a conversation must equal.
/// </summary>
internal sealed class DirectRun(IServiceProvider services)
{
    private readonly IProposalDesk desk = services.GetRequiredService<IProposalDesk>();
    private readonly ICrmActivities crm = services.GetRequiredService<ICrmActivities>();

    /// <summary>Runs the actions and answers their digests, those of refused ones too.</summary>
    public async Task<IReadOnlySet<string>> RunAsync(Tau2Task task, CancellationToken cancellation)
    {
        var ticket = $"direct-{Guid.NewGuid():N}";
        var digests = new HashSet<string>(StringComparer.Ordinal);
        foreach (var action in task.Writes)
        {
            if (await Proposals.TryAsync(desk, ticket, action, cancellation) is { } proposal)
            {
                digests.Add(proposal.Digest);
                await crm.ExecuteActionAsync(Request(ticket, digests.Count, proposal));
            }
        }

        return digests;
    }

    private static ExecuteActionRequest Request(string ticket, int number, ActionProposal proposal) => new()
    {
        TicketId = ticket,
        ActionNumber = number,
        ProposalId = proposal.ProposalId,
        Digest = proposal.Digest,
        FactsVersion = proposal.FactsVersion,
        RequestedBy = "evaluation",
        PolicyVersion = "evaluation",
        Rule = "evaluation",
    };
}
