using System.Text.Json;
using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Conversations;

/// <summary>
/// What the desk does with words or arguments: they go to the archive first, then their references to the conversation.
/// </summary>
internal sealed class DeskActions(
    ConversationDesk desk, IMessageArchive archive, IProposalDesk proposals, TimeProvider time)
{
    public async Task<ReplyAccepted> ReplyAsync(
        string ticketId, AgentReply reply, string agent, string key, CancellationToken cancellation)
    {
        var conversation = await desk.SnapshotAsync(ticketId, cancellation);
        var words = await archive.StoreAsync(
            Words(ticketId, MessageDirection.Outbound, reply.Text, agent, key, conversation.Channel), cancellation);
        var request = new ReplyRequest(agent, reply.Epoch, words.MessageId, reply.Status);
        var answer = await desk.ReplyAsync(ticketId, request, key);
        return new ReplyAccepted(ticketId, words.MessageId, answer.DeliveryKey);
    }

    public async Task<NoteAdded> AddNoteAsync(
        string ticketId, string text, string agent, string key, CancellationToken cancellation)
    {
        var note = await StoreNoteAsync(ticketId, text, agent, key, cancellation);
        await desk.AddNoteAsync(ticketId, new AddNoteRequest(agent, note), key);
        return new NoteAdded(ticketId, note);
    }

    public async Task<LeaseAnswer> ReleaseAsync(
        string ticketId, LeaseRelease release, string agent, string key, CancellationToken cancellation)
    {
        var note = release.Note is { } text ? await StoreNoteAsync(ticketId, text, agent, key, cancellation) : null;
        return await desk.ReleaseAsync(ticketId, new ReleaseRequest(agent, release.Epoch, note), key);
    }

    public async Task<ActionAccepted> ProposeAsync(
        string ticketId, WantedAction wanted, string agent, string key, CancellationToken cancellation)
    {
        var proposal = await proposals.ProposeAsync(
            ticketId, wanted.Action, wanted.Arguments.GetRawText(), cancellation);
        var answer = await desk.ProposeAsync(ticketId, new ProposeRequest(agent, proposal), key);
        return new ActionAccepted(ticketId, answer.ActionNumber, proposal.Summary, proposal.Digest, answer.ApprovalId);
    }

    public async Task<DecisionTaken> DecideAsync(
        string ticketId, string approvalId, Decision decision, string agent, string key, CancellationToken cancellation)
    {
        var conversation = await desk.SnapshotAsync(ticketId, cancellation);
        var request = new DecideRequest
        {
            ApprovalId = approvalId,
            ApproverId = agent,
            Verdict = decision.Verdict,
            Digest = decision.Digest,
            Edited = await EditedAsync(conversation, approvalId, decision.Arguments, cancellation),
            ReasonId = decision.Reason is { } reason
                ? await StoreNoteAsync(ticketId, reason, agent, key, cancellation)
                : null,
        };
        var answer = await desk.DecideAsync(ticketId, request, key);
        return new DecisionTaken(ticketId, approvalId, answer.State, answer.Missing);
    }

    private async Task<ActionProposal?> EditedAsync(
        ConversationSnapshot conversation, string approvalId, JsonElement? arguments, CancellationToken cancellation)
    {
        if (arguments is not { } changed)
        {
            return null;
        }

        var approval = conversation.Approvals.FirstOrDefault(a => a.ApprovalId == approvalId)
            ?? throw new StewardException(
                ErrorTypes.NotFound,
                $"Ticket {conversation.TicketId} has no approval '{approvalId}'; `steward approvals` lists those " +
                "that wait.");
        return await proposals.ProposeAsync(conversation.TicketId, approval.Action, changed.GetRawText(), cancellation);
    }

    private async Task<string> StoreNoteAsync(
        string ticketId, string text, string agent, string key, CancellationToken cancellation)
    {
        var conversation = await desk.SnapshotAsync(ticketId, cancellation);
        var note = await archive.StoreAsync(
            Words(ticketId, MessageDirection.Note, text, agent, key, conversation.Channel), cancellation);
        return note.MessageId;
    }

    private NewMessage Words(
        string ticketId, MessageDirection direction, string text, string agent, string key, Channel channel) =>
        new()
        {
            TicketId = ticketId,
            Direction = direction,
            DeliveryId = key,
            Channel = channel,
            Author = agent,
            Body = text,
            SentAt = time.GetUtcNow(),
        };
}
