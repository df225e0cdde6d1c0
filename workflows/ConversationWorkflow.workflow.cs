using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>
/// The life of one ticket. One loop takes one step after another, each chosen from the state alone; handlers change the
/// state and answer, and the loop does what follows. So a step is never lost between runs, and never runs twice at
/// once.
/// </summary>
[Workflow("Conversation")]
public sealed partial class ConversationWorkflow
{
    private readonly ConversationInput input;
    private readonly DeliveryRing deliveries;
    private ConversationState state;

    [WorkflowInit]
    public ConversationWorkflow(ConversationInput input)
    {
        this.input = input;
        orderly = Workflow.Patched("one-arrival-at-a-time");
        turnstile = new Turnstile(input.HistoryBound);
        state = input.Carried ?? new()
        {
            Channel = input.Channel,
            Priority = input.Priority,
            Tier = input.Tier,
            Detail = "The ticket was opened.",
        };
        deliveries = new DeliveryRing(state.Deliveries, state.Received);
    }

    [WorkflowRun]
    public async Task<ConversationResult> RunAsync(ConversationInput input)
    {
        await PinPolicyAsync();
        TakeCarriedFacts();
        while (!MayEnd)
        {
            await TakeStepAsync(NextStep);
            await RestAsync();
        }

        return new(input.TicketId, state.Status, state.Received, state.Turns, state.SurveyScore);
    }

    private Step NextStep => TurnPlan.Next(state, orderly ? rung : Now, undoes: orderly);

    private bool MayEnd =>
        state.Status == TicketStatus.Closed && state.Audit.Count == 0 && HaveHandlersFinished;

    private bool HaveHandlersFinished => orderly ? answering == 0 : Workflow.AllHandlersFinished;

    private async Task TakeStepAsync(Step step)
    {
        try
        {
            await StepAsync(step);
        }
        catch (FailureException failure) when (!Workflow.CancellationToken.IsCancellationRequested)
        {
            await DegradeAsync($"{step}", failure);
        }
    }

    private Task StepAsync(Step step) => step switch
    {
        Step.Execute => ExecuteAsync(state.Actions.First(ActionLedger.IsReady)),
        Step.Undo => UndoAsync(ActionLedger.ToUndo(state)!),
        Step.Report => ReportAsync(ActionLedger.ToReport(state)),
        Step.Answer => AnswerAsync(),
        Step.TellOfApproval => TellOfApprovalAsync([.. TurnPlan.ToTell(state)]),
        Step.Correct => CorrectAsync([.. state.Recalled]),
        Step.MeetDeadline => MeetAsync(Deadlines.Next(state)!),
        _ => Task.CompletedTask,
    };
}
