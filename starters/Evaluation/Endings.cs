using Steward.Workflows.Contracts;

namespace Steward.Starters.Evaluation;

/// <summary>Counts how tickets ended, and the effects that nobody wanted.</summary>
internal sealed class Endings(IServiceProvider services)
{
    private readonly IProposalDesk desk = services.GetRequiredService<IProposalDesk>();

    public Tau2Played Total { get; private set; } = new();

    /// <param name="rest">The conversation at rest; null when it found none.</param>
    /// <param name="expected">The digests of the actions that the task expects.</param>
    public async Task AddAsync(
        string taskId, ConversationSnapshot? rest, IReadOnlySet<string> expected, CancellationToken cancellation)
    {
        if (rest is null)
        {
            Total = Total with { Stuck = Total.Stuck + 1, StuckTasks = [.. Total.StuckTasks, taskId] };
            return;
        }

        var done = rest.Actions.Where(a => a.Status == ActionStatus.Done).ToList();
        foreach (var action in done)
        {
            var proposal = (await desk.GetAsync(action.ProposalId, cancellation)).Proposal;
            if (!expected.Contains(proposal.Digest))
            {
                Total = Total with
                {
                    WrongActions = Total.WrongActions + 1,
                    Wrong = [.. Total.Wrong, $"{taskId}: {proposal.Summary}"],
                };
            }
        }

        Total = Ended(rest, done.Count);
    }

    private Tau2Played Ended(ConversationSnapshot rest, int done) => rest switch
    {
        _ when done > 0 => Total with { ActedOn = Total.ActedOn + 1 },
        { WaitingOn: WaitingOn.Agent } => Total with { HandedOver = Total.HandedOver + 1 },
        { LastDraft: DraftKind.Question } => Total with { AskedBack = Total.AskedBack + 1 },
        _ => Total with { Answered = Total.Answered + 1 },
    };
}
