using Steward.Client;
using Steward.Starters.Conversations;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Evaluation;

/// <summary>
/// Runs a task's actions as people do: a ticket comes in, an agent claims it, asks for each action, others approve.
/// </summary>
internal sealed class ConversationRun(IServiceProvider services, WorkerChaos chaos, TimeSpan patience)
{
    private const string Agent = "evaluation-agent";
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(25);
    private readonly Intake intake = services.GetRequiredService<Intake>();
    private readonly ConversationDesk desk = services.GetRequiredService<ConversationDesk>();
    private readonly IProposalDesk proposals = services.GetRequiredService<IProposalDesk>();
    private readonly TimeProvider time = services.GetRequiredService<TimeProvider>();

    /// <summary>Runs the task; false when an action found no end in time.</summary>
    public async Task<bool> RunAsync(Tau2Task task, string ticket, CancellationToken cancellation)
    {
        await Persistently.CallAsync(
            () => intake.AcceptAsync(
                ticket, new SubmitMessage { Text = task.ReasonForCall, From = ticket }, $"{ticket}-1", cancellation),
            time.GetUtcNow() + patience, time, cancellation);
        await CallAsync(key => desk.ClaimAsync(ticket, new ClaimRequest(Agent), key), $"{ticket}-claim", cancellation);
        foreach (var (action, place) in task.Writes.Select((action, place) => (action, place)))
        {
            if (!await ActAsync(ticket, action, $"{ticket}-{place}", cancellation))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<bool> ActAsync(string ticket, Tau2Action action, string key, CancellationToken cancellation)
    {
        var proposal = await Proposals.TryAsync(proposals, ticket, action, cancellation);
        if (proposal is null)
        {
            return true;
        }

        chaos.NextAction();
        var asked = await CallAsync(
            k => desk.ProposeAsync(ticket, new ProposeRequest(Agent, proposal), k), $"{key}-propose", cancellation);
        return await DecideUntilDoneAsync(ticket, asked.ActionNumber, key, cancellation);
    }

    private async Task<bool> DecideUntilDoneAsync(string ticket, int action, string key, CancellationToken cancellation)
    {
        var deadline = time.GetUtcNow() + patience;
        while (time.GetUtcNow() < deadline)
        {
            var now = await Persistently.CallAsync(
                () => desk.SnapshotAsync(ticket, cancellation), deadline, time, cancellation);
            if (now.Actions.Any(a => a.ActionNumber == action))
            {
                return true;
            }

            var waiting = now.Approvals.FirstOrDefault(
                a => a.ActionNumber == action && a.State == ApprovalState.Waiting);
            if (waiting is null)
            {
                await Task.Delay(Look, time, cancellation);
                continue;
            }

            var approver = $"approver-{waiting.ApprovedBy.Count + 1}";
            await CallAsync(
                k => desk.DecideAsync(ticket, Approve(waiting, approver), k), $"{key}-{approver}", cancellation);
        }

        return false;
    }

    private Task<T> CallAsync<T>(Func<string, Task<T>> call, string key, CancellationToken cancellation) =>
        Persistently.CallAsync(() => call(key), time.GetUtcNow() + patience, time, cancellation);

    private static DecideRequest Approve(ApprovalSnapshot approval, string approver) => new()
    {
        ApprovalId = approval.ApprovalId,
        ApproverId = approver,
        Verdict = Verdict.Approve,
        Digest = approval.Digest,
    };
}
