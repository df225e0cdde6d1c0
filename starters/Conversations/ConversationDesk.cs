using Steward.Workflows.Contracts;

namespace Steward.Starters.Conversations;

/// <summary>
/// What people on the desk ask of one conversation. Every key makes its update happen once, also when the caller
/// repeats it after a crash. Refusals come as <see cref="StewardException"/> in the workflow's own words.
/// </summary>
internal sealed class ConversationDesk(ConversationCalls calls)
{
    public Task<LeaseAnswer> ClaimAsync(string ticketId, ClaimRequest request, string key) =>
        calls.UpdateAsync<LeaseAnswer>(ticketId, MessageNames.Claim, request, key);

    public Task<LeaseAnswer> ReleaseAsync(string ticketId, ReleaseRequest request, string key) =>
        calls.UpdateAsync<LeaseAnswer>(ticketId, MessageNames.Release, request, key);

    public Task<ReplyAnswer> ReplyAsync(string ticketId, ReplyRequest request, string key) =>
        calls.UpdateAsync<ReplyAnswer>(ticketId, MessageNames.Reply, request, key);

    public Task AddNoteAsync(string ticketId, AddNoteRequest request, string key) =>
        calls.UpdateAsync(ticketId, MessageNames.AddNote, request, key);

    public Task<ProposeAnswer> ProposeAsync(string ticketId, ProposeRequest request, string key) =>
        calls.UpdateAsync<ProposeAnswer>(ticketId, MessageNames.Propose, request, key);

    public Task<DecideAnswer> DecideAsync(string ticketId, DecideRequest request, string key) =>
        calls.UpdateAsync<DecideAnswer>(ticketId, MessageNames.Decide, request, key);

    public Task<DeskAnswer> ChangeStatusAsync(string ticketId, ChangeStatusRequest request, string key) =>
        calls.UpdateAsync<DeskAnswer>(ticketId, MessageNames.ChangeStatus, request, key);

    public Task<DeskAnswer> ChangePriorityAsync(string ticketId, ChangePriorityRequest request, string key) =>
        calls.UpdateAsync<DeskAnswer>(ticketId, MessageNames.ChangePriority, request, key);

    public Task<DeskAnswer> AssignAsync(string ticketId, AssignRequest request, string key) =>
        calls.UpdateAsync<DeskAnswer>(ticketId, MessageNames.Assign, request, key);

    public Task<DeskAnswer> SnoozeAsync(string ticketId, SnoozeRequest request, string key) =>
        calls.UpdateAsync<DeskAnswer>(ticketId, MessageNames.Snooze, request, key);

    public Task<ConversationSnapshot> SnapshotAsync(string ticketId, CancellationToken cancellation) =>
        calls.QueryAsync<ConversationSnapshot>(ticketId, MessageNames.Snapshot, cancellation);

    public Task<IReadOnlyList<ApprovalSnapshot>> PendingApprovalsAsync(
        string ticketId, CancellationToken cancellation) =>
        calls.QueryAsync<IReadOnlyList<ApprovalSnapshot>>(ticketId, MessageNames.PendingApprovals, cancellation);

    public Task<BriefingSnapshot> BriefingAsync(string ticketId, CancellationToken cancellation) =>
        calls.QueryAsync<BriefingSnapshot>(ticketId, MessageNames.Briefing, cancellation);
}
