using Steward.Client;
using Steward.Starters.Conversations;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Evaluation;

/// <summary>
/// Plays a customer who says why they call, then what they know of themselves when asked, then agrees to whatever is
/// put to them: the hardest customer for an assistant that must never do the wrong thing.
/// </summary>
internal sealed class CustomerPlay(IServiceProvider services, TimeSpan patience)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(25);
    private readonly Intake intake = services.GetRequiredService<Intake>();
    private readonly ConversationDesk desk = services.GetRequiredService<ConversationDesk>();
    private readonly IMessageArchive archive = services.GetRequiredService<IMessageArchive>();
    private readonly TimeProvider time = services.GetRequiredService<TimeProvider>();

    /// <summary>Plays the ticket to its rest; null when it found none.</summary>
    public async Task<ConversationSnapshot?> PlayAsync(Tau2Task task, string ticket, CancellationToken cancellation)
    {
        ConversationSnapshot? rest = null;
        string[] lines = [task.ReasonForCall, task.KnownInfo, "yes"];
        foreach (var (line, place) in lines.Select((line, place) => (line, place)))
        {
            if (rest is not null && (!AsksBack(rest) || line.Length == 0))
            {
                return rest;
            }

            await Persistently.CallAsync(
                () => intake.AcceptAsync(
                    ticket, new SubmitMessage { Text = line, From = ticket }, $"{ticket}-{place}", cancellation),
                time.GetUtcNow() + patience, time, cancellation);
            rest = await RestAsync(ticket, cancellation);
            if (rest is null)
            {
                return null;
            }
        }

        return rest;
    }

    /// <summary>
    /// True when the assistant's last words were a question: the ticket waits for the customer with nothing done.
    /// </summary>
    public static bool AsksBack(ConversationSnapshot rest) => rest.WaitingOn == WaitingOn.Customer;

    /// <summary>Everything said to the customer.</summary>
    public async Task<IReadOnlyList<ArchivedMessage>> SaidAsync(string ticket, CancellationToken cancellation) =>
        [.. (await archive.TranscriptAsync(ticket, cancellation)).Where(m => m.Direction == MessageDirection.Outbound)];

    private async Task<ConversationSnapshot?> RestAsync(string ticket, CancellationToken cancellation)
    {
        var deadline = time.GetUtcNow() + patience;
        while (time.GetUtcNow() < deadline)
        {
            var now = await Persistently.CallAsync(
                () => desk.SnapshotAsync(ticket, cancellation), deadline, time, cancellation);
            if (now.WaitingOn == WaitingOn.Approval)
            {
                await ApproveAsync(ticket, now, cancellation);
            }
            else if (now.AnsweredUpTo == now.Received || now.WaitingOn == WaitingOn.Agent)
            {
                return now;
            }

            await Task.Delay(Look, time, cancellation);
        }

        return null;
    }

    private async Task ApproveAsync(string ticket, ConversationSnapshot now, CancellationToken cancellation)
    {
        foreach (var approval in now.Approvals.Where(a => a.State == ApprovalState.Waiting))
        {
            var approver = $"approver-{approval.ApprovedBy.Count + 1}";
            var request = new DecideRequest
            {
                ApprovalId = approval.ApprovalId,
                ApproverId = approver,
                Verdict = Verdict.Approve,
                Digest = approval.Digest,
            };
            await Persistently.CallAsync(
                () => desk.DecideAsync(ticket, request, $"{approval.ApprovalId}-{approver}"),
                time.GetUtcNow() + patience, time, cancellation);
        }
    }
}
