using Steward.Tests.Fixtures;
using Steward.Workflows;
using Steward.Workflows.Contracts;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;

namespace Steward.Conversation.Tests.EndToEnd;

/// <summary>One ticket: what its customer writes, what the desk does on it, and what everyone can see of it.</summary>
public sealed class Case(House house)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private int written;

    public string Id { get; } = $"e-{Guid.NewGuid():N}";

    public WorkflowHandle<ConversationWorkflow, ConversationResult> Handle =>
        house.Client.GetWorkflowHandle<ConversationWorkflow, ConversationResult>(WorkflowIds.Conversation(Id));

    private IMessageArchive Archive => house.Get<IMessageArchive>();

    public Task<ReceiveAnswer> WriteAsync(string text) => ReceiveAsync(text, null);

    public Task<ReceiveAnswer> CallAsync(string recording) => ReceiveAsync(null, recording);

    public Task<LeaseAnswer> ClaimAsync(string agent) => Handle.ExecuteUpdateAsync(c => c.ClaimAsync(new(agent)));

    public async Task<ReplyAnswer> ReplyAsync(string agent, int epoch, string text)
    {
        var words = await StoreAsync(MessageDirection.Outbound, agent, text, null);
        return await Handle.ExecuteUpdateAsync(c => c.ReplyAsync(new(agent, epoch, words.MessageId, null)));
    }

    public async Task NoteAsync(string agent, string text)
    {
        var words = await StoreAsync(MessageDirection.Note, agent, text, null);
        await Handle.ExecuteUpdateAsync(c => c.AddNoteAsync(new(agent, words.MessageId)));
    }

    public async Task<LeaseAnswer> ReleaseAsync(string agent, int epoch, string? note = null)
    {
        var words = note is null ? null : await StoreAsync(MessageDirection.Note, agent, note, null);
        var request = new ReleaseRequest(agent, epoch, words?.MessageId);
        return await Handle.ExecuteUpdateAsync(c => c.ReleaseAsync(request));
    }

    public async Task<DecideAnswer> DecideAsync(
        ApprovalSnapshot approval, string approver, Verdict verdict, string? reason = null)
    {
        var words = reason is null ? null : await StoreAsync(MessageDirection.Note, approver, reason, null);
        var request = new DecideRequest
        {
            ApprovalId = approval.ApprovalId,
            ApproverId = approver,
            Verdict = verdict,
            Digest = approval.Digest,
            ReasonId = words?.MessageId,
        };
        return await Handle.ExecuteUpdateAsync(c => c.DecideAsync(request));
    }

    public Task<ConversationSnapshot> ShowAsync() => Handle.QueryAsync(c => c.Snapshot());

    public Task<IReadOnlyList<ArchivedMessage>> TranscriptAsync() => Archive.TranscriptAsync(Id);

    /// <summary>What the customer was told, in order.</summary>
    public async Task<IReadOnlyList<string>> ToldAsync() =>
        [.. (await TranscriptAsync()).Where(m => m.Direction == MessageDirection.Outbound).Select(m => m.Body!)];

    public Task<ConversationSnapshot> UntilAsync(Func<ConversationSnapshot, bool> isAwaited) =>
        Eventually.GetAsync(ShowAsync, isAwaited, Patience);

    /// <summary>Waits until everything written is answered and the customer's move is next.</summary>
    public Task<ConversationSnapshot> UntilAnsweredAsync() => UntilAsync(
        shown => shown.WaitingOn == WaitingOn.Customer && shown.AnsweredUpTo == written);

    public Task<ConversationSnapshot> UntilWithAsync(WaitingOn waitingOn) =>
        UntilAsync(shown => shown.WaitingOn == waitingOn);

    public async Task<ApprovalSnapshot> UntilApprovalAsync() =>
        (await UntilWithAsync(WaitingOn.Approval)).Approvals.Single(a => a.State == ApprovalState.Waiting);

    /// <summary>Waits until the customer has been told something with these words in it.</summary>
    public Task UntilToldAsync(string words) => Eventually.GetAsync(
        ToldAsync, told => told.Any(each => each.Contains(words, StringComparison.OrdinalIgnoreCase)), Patience);

    /// <summary>Asks for something that a person must approve, says yes to it, and waits for the approval.</summary>
    public async Task<(Case Ticket, ApprovalSnapshot Approval)> ToApprovalAsync(string request)
    {
        await WriteAsync(request);
        await UntilAnsweredAsync();
        await WriteAsync("Yes, please go ahead.");
        return (this, await UntilApprovalAsync());
    }

    private async Task<ReceiveAnswer> ReceiveAsync(string? text, string? recording)
    {
        var stored = await StoreAsync(MessageDirection.Inbound, "visitor", text, recording);
        var request = new ReceiveRequest
        {
            DeliveryId = stored.DeliveryId,
            MessageId = stored.MessageId,
            Channel = stored.Channel,
            SentAt = stored.SentAt,
            IsAudio = recording is not null,
        };
        var start = WithStartWorkflowOperation.Create(
            (ConversationWorkflow c) => c.RunAsync(new() { TicketId = Id, Channel = stored.Channel }),
            new(WorkflowIds.Conversation(Id), TaskQueues.Conversations)
            {
                IdConflictPolicy = WorkflowIdConflictPolicy.UseExisting,
            });
        return await house.Client.ExecuteUpdateWithStartWorkflowAsync(
            (ConversationWorkflow c) => c.ReceiveAsync(request), new(start));
    }

    private async Task<ArchivedMessage> StoreAsync(
        MessageDirection direction, string author, string? text, string? recording)
    {
        var number = direction == MessageDirection.Inbound ? Interlocked.Increment(ref written) : 0;
        return await Archive.StoreAsync(new()
        {
            TicketId = Id,
            Direction = direction,
            DeliveryId = number > 0 ? $"delivery-{number}" : $"{Guid.NewGuid():N}",
            Channel = recording is null ? Channel.Chat : Channel.Voice,
            Author = author,
            Body = text,
            AudioReference = recording,
            SentAt = DateTimeOffset.UtcNow,
        });
    }
}
