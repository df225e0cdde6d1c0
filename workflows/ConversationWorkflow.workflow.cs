using Steward.Workflows.Contracts;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>The life of one ticket.</summary>
[Workflow("Conversation")]
public sealed class ConversationWorkflow
{
    [WorkflowRun]
    public Task<ConversationResult> RunAsync(ConversationInput input) => throw new InvalidOperationException("Not written yet.");

    [WorkflowUpdate("Receive")]
    public Task<ReceiveAnswer> ReceiveAsync(ReceiveRequest request) => Task.FromResult(new ReceiveAnswer(0));

    [WorkflowUpdate("Claim")]
    public Task<LeaseAnswer> ClaimAsync(ClaimRequest request) => Task.FromResult(new LeaseAnswer(0, Owner.Nobody));

    [WorkflowUpdate("Release")]
    public Task<LeaseAnswer> ReleaseAsync(ReleaseRequest request) => Task.FromResult(new LeaseAnswer(0, Owner.Nobody));

    [WorkflowUpdate("Reply")]
    public Task<ReplyAnswer> ReplyAsync(ReplyRequest request) => Task.FromResult(new ReplyAnswer(string.Empty));

    [WorkflowUpdate("AddNote")]
    public Task AddNoteAsync(AddNoteRequest request) => Task.CompletedTask;

    [WorkflowUpdate("Propose")]
    public Task<ProposeAnswer> ProposeAsync(ProposeRequest request) => Task.FromResult(new ProposeAnswer(0));

    [WorkflowUpdate("Decide")]
    public Task<DecideAnswer> DecideAsync(DecideRequest request) => Task.FromResult(new DecideAnswer(default, 0));

    [WorkflowUpdate("ChangeStatus")]
    public Task<DeskAnswer> ChangeStatusAsync(ChangeStatusRequest request) => throw new InvalidOperationException("Not written yet.");

    [WorkflowUpdate("ChangePriority")]
    public Task<DeskAnswer> ChangePriorityAsync(ChangePriorityRequest request) => throw new InvalidOperationException("Not written yet.");

    [WorkflowUpdate("Assign")]
    public Task<DeskAnswer> AssignAsync(AssignRequest request) => throw new InvalidOperationException("Not written yet.");

    [WorkflowUpdate("Snooze")]
    public Task<DeskAnswer> SnoozeAsync(SnoozeRequest request) => throw new InvalidOperationException("Not written yet.");

    [WorkflowSignal("DeliveryReported")]
    public Task DeliveryReportedAsync(DeliveryReport report) => Task.CompletedTask;

    [WorkflowSignal("KnowledgeChanged")]
    public Task KnowledgeChangedAsync(KnowledgeChange change) => Task.CompletedTask;

    [WorkflowSignal("IncidentLinked")]
    public Task IncidentLinkedAsync(IncidentLink link) => Task.CompletedTask;

    [WorkflowSignal("SurveyAnswered")]
    public Task SurveyAnsweredAsync(SurveyAnswer answer) => Task.CompletedTask;

    [WorkflowQuery("Snapshot")]
    public ConversationSnapshot Snapshot() => throw new InvalidOperationException("Not written yet.");

    [WorkflowQuery("PendingApprovals")]
    public IReadOnlyList<ApprovalSnapshot> PendingApprovals() => [];

    [WorkflowQuery("Briefing")]
    public BriefingSnapshot Briefing() => throw new InvalidOperationException("Not written yet.");
}
