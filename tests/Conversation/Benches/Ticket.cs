using Steward.Conversation.Tests.Scripted;
using Steward.Tests.Fixtures;
using Steward.Workflows;
using Steward.Workflows.Contracts;
using Temporalio.Client;

namespace Steward.Conversation.Tests.Benches;

/// <summary>One ticket and its customer, its agents and its approvers, as they speak to the conversation.</summary>
public sealed class Ticket(ITemporalClient client, string taskQueue, World world)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string Id { get; } = $"t-{Guid.NewGuid():N}";

    public World World => world;

    public ConversationInput? Input { get; set; }

    public WorkflowHandle<ConversationWorkflow, ConversationResult> Handle =>
        client.GetWorkflowHandle<ConversationWorkflow, ConversationResult>(WorkflowIds.Conversation(Id));

    /// <summary>The customer writes; the first message opens the ticket.</summary>
    public async Task<ReceiveAnswer> WriteAsync(string message, string? deliveryId = null, bool audio = false)
    {
        var request = new ReceiveRequest
        {
            DeliveryId = deliveryId ?? $"delivery-{message}",
            MessageId = message,
            Channel = Channel.Chat,
            SentAt = DateTimeOffset.UnixEpoch,
            IsAudio = audio,
        };
        var start = WithStartWorkflowOperation.Create(
            (ConversationWorkflow conversation) =>
                conversation.RunAsync(Input ?? new() { TicketId = Id, Channel = Channel.Chat }),
            new(WorkflowIds.Conversation(Id), taskQueue)
            {
                IdConflictPolicy = Temporalio.Api.Enums.V1.WorkflowIdConflictPolicy.UseExisting,
            });
        return await client.ExecuteUpdateWithStartWorkflowAsync(
            (ConversationWorkflow conversation) => conversation.ReceiveAsync(request), new(start));
    }

    public Task<LeaseAnswer> ClaimAsync(string agent) =>
        Handle.ExecuteUpdateAsync(conversation => conversation.ClaimAsync(new(agent)));

    public Task<LeaseAnswer> ReleaseAsync(string agent, int epoch, string? note = null) =>
        Handle.ExecuteUpdateAsync(conversation => conversation.ReleaseAsync(new(agent, epoch, note)));

    public Task<ReplyAnswer> ReplyAsync(string agent, int epoch, string message, TicketStatus? status = null) =>
        Handle.ExecuteUpdateAsync(conversation => conversation.ReplyAsync(new(agent, epoch, message, status)));

    public Task<ProposeAnswer> ProposeAsync(string agent, ActionProposal proposal) =>
        Handle.ExecuteUpdateAsync(conversation => conversation.ProposeAsync(new(agent, proposal)));

    public Task<DecideAnswer> DecideAsync(
        ApprovalSnapshot approval, string approver, Verdict verdict, ActionProposal? edited = null)
    {
        var request = new DecideRequest
        {
            ApprovalId = approval.ApprovalId,
            ApproverId = approver,
            Verdict = verdict,
            Digest = approval.Digest,
            Edited = edited,
        };
        return DecideAsync(request);
    }

    public Task<DecideAnswer> DecideAsync(DecideRequest request) =>
        Handle.ExecuteUpdateAsync(conversation => conversation.DecideAsync(request));

    public Task<DeskAnswer> ChangeStatusAsync(string agent, TicketStatus status) =>
        Handle.ExecuteUpdateAsync(conversation => conversation.ChangeStatusAsync(new(agent, status)));

    public Task<DeskAnswer> ChangePriorityAsync(string agent, TicketPriority priority) =>
        Handle.ExecuteUpdateAsync(conversation => conversation.ChangePriorityAsync(new(agent, priority)));

    public Task<DeskAnswer> AssignAsync(string agent, Owner owner) =>
        Handle.ExecuteUpdateAsync(conversation => conversation.AssignAsync(new(agent, owner)));

    public Task<DeskAnswer> SnoozeAsync(string agent, DateTimeOffset until) =>
        Handle.ExecuteUpdateAsync(conversation => conversation.SnoozeAsync(new(agent, until)));

    public Task<ConversationSnapshot> ShowAsync() => Handle.QueryAsync(conversation => conversation.Snapshot());

    /// <summary>Waits until the desk shows what is awaited.</summary>
    public Task<ConversationSnapshot> UntilAsync(Func<ConversationSnapshot, bool> isAwaited) =>
        Eventually.GetAsync(ShowAsync, isAwaited, Patience);

    /// <summary>Waits until it is the customer's move and nothing is unanswered.</summary>
    public Task<ConversationSnapshot> UntilAnsweredAsync() =>
        UntilAsync(shown => shown.WaitingOn == WaitingOn.Customer && shown.AnsweredUpTo == shown.Received);

    public Task<ConversationSnapshot> UntilWithAsync(WaitingOn waitingOn) =>
        UntilAsync(shown => shown.WaitingOn == waitingOn);

    /// <summary>Waits for the only approval that waits.</summary>
    public async Task<ApprovalSnapshot> UntilApprovalAsync() =>
        (await UntilAsync(shown => shown.WaitingOn == WaitingOn.Approval)).Approvals.Single(
            approval => approval.State == ApprovalState.Waiting);

    /// <summary>Waits until the customer has been told these words.</summary>
    public Task UntilToldAsync(string words) => Eventually.AssertAsync(
        () =>
        {
            World.Delivery.Words.ShouldContain(words);
            return Task.CompletedTask;
        },
        Patience);
}
